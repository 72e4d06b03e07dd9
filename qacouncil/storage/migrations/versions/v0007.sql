CREATE TABLE decision_index (
    place INTEGER PRIMARY KEY,
    council INTEGER NOT NULL,
    meeting INTEGER NOT NULL,
    moment INTEGER NOT NULL,
    number INTEGER NOT NULL,
    date INTEGER NOT NULL,
    area INTEGER NOT NULL,
    state INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    execution INTEGER NOT NULL,
    deadline INTEGER NOT NULL,
    standards INTEGER NOT NULL
)
-- next
CREATE TABLE decision_index_mark (reckoning INTEGER NOT NULL)
-- next
CREATE TABLE decision_person (
    person VARCHAR(36) NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (person, place)
) WITHOUT ROWID
-- next
CREATE TABLE decision_sorting (
    place INTEGER PRIMARY KEY,
    decision VARCHAR(36) NOT NULL UNIQUE,
    council INTEGER NOT NULL,
    text_kk BLOB NOT NULL,
    text_ru BLOB NOT NULL,
    text_en BLOB NOT NULL,
    who_kk BLOB NOT NULL,
    who_ru BLOB NOT NULL,
    who_en BLOB NOT NULL
)
-- next
CREATE VIRTUAL TABLE decision_words USING fts5(words, detail=none, columnsize=0)
-- next
CREATE TABLE kept_file (
    sha256 VARCHAR(64) NOT NULL,
    kept_at VARCHAR(20) NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256)
)
-- next
CREATE TABLE election (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    held_on DATE NOT NULL,
    category VARCHAR(20) NOT NULL CONSTRAINT ck_election_category CHECK (category IN ('teacher', 'student', 'administration', 'external')),
    held_by_kk TEXT DEFAULT '' NOT NULL,
    held_by_ru TEXT DEFAULT '' NOT NULL,
    held_by_en TEXT DEFAULT '' NOT NULL,
    seats INTEGER NOT NULL,
    electors INTEGER,
    voters INTEGER,
    record_number VARCHAR DEFAULT '' NOT NULL,
    note_kk TEXT DEFAULT '' NOT NULL,
    note_ru TEXT DEFAULT '' NOT NULL,
    note_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_election_seats CHECK (seats > 0),
    CONSTRAINT ck_election_voters CHECK (electors IS NULL OR voters IS NULL OR voters <= electors),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE
)
-- next
CREATE TABLE programme (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    code VARCHAR NOT NULL,
    name_kk TEXT DEFAULT '' NOT NULL,
    name_ru TEXT DEFAULT '' NOT NULL,
    name_en TEXT DEFAULT '' NOT NULL,
    level VARCHAR(20) NOT NULL CONSTRAINT ck_programme_level CHECK (level IN ('bachelor', 'master', 'residency', 'doctorate')),
    nqf_level INTEGER NOT NULL,
    eqf_level INTEGER NOT NULL,
    group_code VARCHAR DEFAULT '' NOT NULL,
    credits INTEGER NOT NULL,
    department_kk TEXT DEFAULT '' NOT NULL,
    department_ru TEXT DEFAULT '' NOT NULL,
    department_en TEXT DEFAULT '' NOT NULL,
    head_id VARCHAR(36),
    initial_state VARCHAR(20) NOT NULL CONSTRAINT ck_programme_initial_state CHECK (initial_state IN ('in_development', 'in_force', 'in_revision', 'suspended', 'closed')),
    initial_since DATE,
    initial_basis_kk TEXT DEFAULT '' NOT NULL,
    initial_basis_ru TEXT DEFAULT '' NOT NULL,
    initial_basis_en TEXT DEFAULT '' NOT NULL,
    review_years INTEGER DEFAULT '5' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_programme_credits CHECK (credits > 0),
    CONSTRAINT ck_programme_nqf_level CHECK (nqf_level BETWEEN 1 AND 8),
    CONSTRAINT ck_programme_eqf_level CHECK (eqf_level BETWEEN 1 AND 8),
    CONSTRAINT ck_programme_review_years CHECK (review_years > 0),
    CONSTRAINT uq_programme_council_id_code UNIQUE (council_id, code),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE,
    FOREIGN KEY(head_id) REFERENCES person (id)
)
-- next
CREATE TABLE saved_view (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    screen VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE
)
-- next
CREATE TABLE election_candidate (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    election_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    person_id VARCHAR(36) NOT NULL,
    votes INTEGER,
    elected BOOLEAN DEFAULT '0' NOT NULL,
    mandate_id VARCHAR(36),
    PRIMARY KEY (id),
    CONSTRAINT ck_election_candidate_votes CHECK (votes IS NULL OR votes >= 0),
    FOREIGN KEY(election_id) REFERENCES election (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id),
    FOREIGN KEY(mandate_id) REFERENCES mandate (id)
)
-- next
CREATE TABLE item_programme (
    meeting_id VARCHAR(36) NOT NULL,
    item_id VARCHAR(36) NOT NULL,
    programme_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (item_id, programme_id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE,
    FOREIGN KEY(programme_id) REFERENCES programme (id)
)
-- next
CREATE TABLE item_standard (
    meeting_id VARCHAR(36) NOT NULL,
    item_id VARCHAR(36) NOT NULL,
    standard VARCHAR(4) NOT NULL,
    PRIMARY KEY (item_id, standard),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE
)
-- next
CREATE TABLE assessment_policy (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    name_kk TEXT DEFAULT '' NOT NULL,
    name_ru TEXT DEFAULT '' NOT NULL,
    name_en TEXT DEFAULT '' NOT NULL,
    in_force_from DATE NOT NULL,
    in_force_to DATE,
    adopted_on DATE,
    decision_id VARCHAR(36),
    basis_kk TEXT DEFAULT '' NOT NULL,
    basis_ru TEXT DEFAULT '' NOT NULL,
    basis_en TEXT DEFAULT '' NOT NULL,
    current_percent INTEGER NOT NULL,
    midterm_percent INTEGER NOT NULL,
    final_percent INTEGER NOT NULL,
    retakes_kk TEXT DEFAULT '' NOT NULL,
    retakes_ru TEXT DEFAULT '' NOT NULL,
    retakes_en TEXT DEFAULT '' NOT NULL,
    appeals_kk TEXT DEFAULT '' NOT NULL,
    appeals_ru TEXT DEFAULT '' NOT NULL,
    appeals_en TEXT DEFAULT '' NOT NULL,
    note_kk TEXT DEFAULT '' NOT NULL,
    note_ru TEXT DEFAULT '' NOT NULL,
    note_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_assessment_policy_ends_after_start CHECK (in_force_to IS NULL OR in_force_to >= in_force_from),
    CONSTRAINT ck_assessment_policy_weights CHECK (current_percent >= 0 AND midterm_percent >= 0 AND final_percent >= 0 AND current_percent + midterm_percent + final_percent = 100),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE,
    FOREIGN KEY(decision_id) REFERENCES decision (id)
)
-- next
CREATE TABLE decision_entry (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    decision_id VARCHAR(36) NOT NULL,
    area VARCHAR(4) DEFAULT '' NOT NULL,
    basis_kk TEXT DEFAULT '' NOT NULL,
    basis_ru TEXT DEFAULT '' NOT NULL,
    basis_en TEXT DEFAULT '' NOT NULL,
    note_kk TEXT DEFAULT '' NOT NULL,
    note_ru TEXT DEFAULT '' NOT NULL,
    note_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_decision_entry_decision_id UNIQUE (decision_id),
    FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE
)
-- next
CREATE TABLE decision_programme (
    decision_id VARCHAR(36) NOT NULL,
    programme_id VARCHAR(36) NOT NULL,
    state VARCHAR(20) CONSTRAINT ck_decision_programme_state CHECK (state IN ('in_development', 'in_force', 'in_revision', 'suspended', 'closed')),
    PRIMARY KEY (decision_id, programme_id),
    FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE,
    FOREIGN KEY(programme_id) REFERENCES programme (id)
)
-- next
CREATE TABLE decision_relation (
    decision_id VARCHAR(36) NOT NULL,
    earlier_id VARCHAR(36) NOT NULL,
    kind VARCHAR(20) NOT NULL CONSTRAINT ck_decision_relation_kind CHECK (kind IN ('supersedes', 'repeals', 'amends')),
    PRIMARY KEY (decision_id, earlier_id),
    CONSTRAINT ck_decision_relation_another CHECK (decision_id <> earlier_id),
    FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE,
    FOREIGN KEY(earlier_id) REFERENCES decision (id)
)
-- next
CREATE TABLE decision_standard (
    decision_id VARCHAR(36) NOT NULL,
    standard VARCHAR(4) NOT NULL,
    PRIMARY KEY (decision_id, standard),
    FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE
)
-- next
CREATE TABLE programme_review (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    programme_id VARCHAR(36) NOT NULL,
    kind VARCHAR(20) NOT NULL CONSTRAINT ck_programme_review_kind CHECK (kind IN ('monitoring', 'periodic')),
    due_on DATE NOT NULL,
    done_on DATE,
    conclusion_kk TEXT DEFAULT '' NOT NULL,
    conclusion_ru TEXT DEFAULT '' NOT NULL,
    conclusion_en TEXT DEFAULT '' NOT NULL,
    decision_id VARCHAR(36),
    PRIMARY KEY (id),
    FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE,
    FOREIGN KEY(decision_id) REFERENCES decision (id)
)
-- next
CREATE TABLE programme_version (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    programme_id VARCHAR(36) NOT NULL,
    entry_year INTEGER NOT NULL,
    credits INTEGER NOT NULL,
    decision_id VARCHAR(36),
    note_kk TEXT DEFAULT '' NOT NULL,
    note_ru TEXT DEFAULT '' NOT NULL,
    note_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_programme_version_credits CHECK (credits > 0),
    CONSTRAINT uq_programme_version_programme_id_entry_year UNIQUE (programme_id, entry_year),
    FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE,
    FOREIGN KEY(decision_id) REFERENCES decision (id)
)
-- next
CREATE TABLE assessment_grade (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    policy_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    letter VARCHAR(4) NOT NULL,
    points INTEGER NOT NULL,
    from_percent INTEGER NOT NULL,
    to_percent INTEGER NOT NULL,
    traditional VARCHAR(20) NOT NULL CONSTRAINT ck_assessment_grade_traditional CHECK (traditional IN ('excellent', 'good', 'satisfactory', 'unsatisfactory')),
    PRIMARY KEY (id),
    CONSTRAINT ck_assessment_grade_percentages CHECK (from_percent BETWEEN 0 AND to_percent AND to_percent <= 100),
    FOREIGN KEY(policy_id) REFERENCES assessment_policy (id) ON DELETE CASCADE
)
-- next
CREATE TABLE assignment_step (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    assignment_id VARCHAR(36) NOT NULL,
    kind VARCHAR(20) NOT NULL CONSTRAINT ck_assignment_step_kind CHECK (kind IN ('progress', 'partly_done', 'done', 'closed', 'extended', 'reassigned', 'reopened')),
    happened_on DATE NOT NULL,
    note_kk TEXT DEFAULT '' NOT NULL,
    note_ru TEXT DEFAULT '' NOT NULL,
    note_en TEXT DEFAULT '' NOT NULL,
    deadline DATE,
    person_id VARCHAR(36),
    responsible_kk TEXT DEFAULT '' NOT NULL,
    responsible_ru TEXT DEFAULT '' NOT NULL,
    responsible_en TEXT DEFAULT '' NOT NULL,
    decided_by_kk TEXT DEFAULT '' NOT NULL,
    decided_by_ru TEXT DEFAULT '' NOT NULL,
    decided_by_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_assignment_step_deadline CHECK (kind <> 'extended' OR deadline IS NOT NULL),
    FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE TABLE discipline (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    version_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    name_kk TEXT DEFAULT '' NOT NULL,
    name_ru TEXT DEFAULT '' NOT NULL,
    name_en TEXT DEFAULT '' NOT NULL,
    module_kk TEXT DEFAULT '' NOT NULL,
    module_ru TEXT DEFAULT '' NOT NULL,
    module_en TEXT DEFAULT '' NOT NULL,
    credits INTEGER NOT NULL,
    semesters VARCHAR DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_discipline_credits CHECK (credits > 0),
    CONSTRAINT uq_discipline_version_id_code UNIQUE (version_id, code),
    FOREIGN KEY(version_id) REFERENCES programme_version (id) ON DELETE CASCADE
)
-- next
CREATE TABLE learning_outcome (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    version_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    text_kk TEXT DEFAULT '' NOT NULL,
    text_ru TEXT DEFAULT '' NOT NULL,
    text_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(version_id) REFERENCES programme_version (id) ON DELETE CASCADE
)
-- next
CREATE TABLE decision_discipline (
    decision_id VARCHAR(36) NOT NULL,
    discipline_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (decision_id, discipline_id),
    FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE,
    FOREIGN KEY(discipline_id) REFERENCES discipline (id)
)
-- next
CREATE TABLE discipline_outcome (
    discipline_id VARCHAR(36) NOT NULL,
    outcome_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (discipline_id, outcome_id),
    FOREIGN KEY(discipline_id) REFERENCES discipline (id) ON DELETE CASCADE,
    FOREIGN KEY(outcome_id) REFERENCES learning_outcome (id) ON DELETE CASCADE
)
-- next
CREATE TABLE discipline_prerequisite (
    discipline_id VARCHAR(36) NOT NULL,
    prerequisite_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (discipline_id, prerequisite_id),
    CONSTRAINT ck_discipline_prerequisite_another CHECK (discipline_id <> prerequisite_id),
    FOREIGN KEY(discipline_id) REFERENCES discipline (id) ON DELETE CASCADE,
    FOREIGN KEY(prerequisite_id) REFERENCES discipline (id) ON DELETE CASCADE
)
-- next
CREATE TABLE evidence_file (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    step_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(step_id) REFERENCES assignment_step (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_assessment_grade_policy_id_position ON assessment_grade (policy_id, position)
-- next
CREATE INDEX ix_assessment_policy_council_id_in_force_from ON assessment_policy (council_id, in_force_from)
-- next
CREATE INDEX ix_assessment_policy_decision_id ON assessment_policy (decision_id)
-- next
CREATE INDEX ix_assignment_decision_id ON assignment (decision_id)
-- next
CREATE INDEX ix_assignment_person_person_id ON assignment_person (person_id)
-- next
CREATE INDEX ix_assignment_step_assignment_id_happened_on ON assignment_step (assignment_id, happened_on)
-- next
CREATE INDEX ix_assignment_step_person_id ON assignment_step (person_id)
-- next
CREATE INDEX ix_decision_discipline_discipline_id ON decision_discipline (discipline_id)
-- next
CREATE INDEX ix_decision_index_council_area_date ON decision_index (council, area, date, state, standing, execution, deadline, standards, number)
-- next
CREATE INDEX ix_decision_index_council_date_state ON decision_index (council, date, state, standing, execution, deadline, standards, number)
-- next
CREATE INDEX ix_decision_index_council_deadline ON decision_index (council, deadline)
-- next
CREATE INDEX ix_decision_index_council_execution_deadline ON decision_index (council, execution, deadline)
-- next
CREATE INDEX ix_decision_index_council_moment ON decision_index (council, moment)
-- next
CREATE INDEX ix_decision_index_council_number ON decision_index (council, number)
-- next
CREATE INDEX ix_decision_index_meeting ON decision_index (meeting)
-- next
CREATE INDEX ix_decision_person_place ON decision_person (place)
-- next
CREATE INDEX ix_decision_programme_programme_id ON decision_programme (programme_id)
-- next
CREATE INDEX ix_decision_relation_earlier_id ON decision_relation (earlier_id)
-- next
CREATE INDEX ix_decision_sorting_council_text_en ON decision_sorting (council, text_en)
-- next
CREATE INDEX ix_decision_sorting_council_text_kk ON decision_sorting (council, text_kk)
-- next
CREATE INDEX ix_decision_sorting_council_text_ru ON decision_sorting (council, text_ru)
-- next
CREATE INDEX ix_decision_sorting_council_who_en ON decision_sorting (council, who_en)
-- next
CREATE INDEX ix_decision_sorting_council_who_kk ON decision_sorting (council, who_kk)
-- next
CREATE INDEX ix_decision_sorting_council_who_ru ON decision_sorting (council, who_ru)
-- next
CREATE INDEX ix_discipline_outcome_outcome_id ON discipline_outcome (outcome_id)
-- next
CREATE INDEX ix_discipline_prerequisite_prerequisite_id ON discipline_prerequisite (prerequisite_id)
-- next
CREATE INDEX ix_discipline_version_id_position ON discipline (version_id, position)
-- next
CREATE INDEX ix_election_candidate_election_id_position ON election_candidate (election_id, position)
-- next
CREATE INDEX ix_election_candidate_mandate_id ON election_candidate (mandate_id)
-- next
CREATE INDEX ix_election_candidate_person_id ON election_candidate (person_id)
-- next
CREATE INDEX ix_election_council_id_held_on ON election (council_id, held_on)
-- next
CREATE INDEX ix_evidence_file_step_id_position ON evidence_file (step_id, position)
-- next
CREATE INDEX ix_item_programme_meeting_id ON item_programme (meeting_id)
-- next
CREATE INDEX ix_item_programme_programme_id ON item_programme (programme_id)
-- next
CREATE INDEX ix_item_standard_meeting_id ON item_standard (meeting_id)
-- next
CREATE INDEX ix_learning_outcome_version_id_position ON learning_outcome (version_id, position)
-- next
CREATE INDEX ix_programme_head_id ON programme (head_id)
-- next
CREATE INDEX ix_programme_review_decision_id ON programme_review (decision_id)
-- next
CREATE INDEX ix_programme_review_programme_id_due_on ON programme_review (programme_id, due_on)
-- next
CREATE INDEX ix_programme_version_decision_id ON programme_version (decision_id)
-- next
CREATE INDEX ix_saved_view_council_id_screen_position ON saved_view (council_id, screen, position)
-- next
CREATE TRIGGER item_programme_locked_delete BEFORE DELETE ON item_programme WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_programme_locked_insert BEFORE INSERT ON item_programme WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM item_programme AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.item_id = NEW.item_id AND old.programme_id = NEW.programme_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_programme_locked_update BEFORE UPDATE ON item_programme WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM item_programme AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.item_id = NEW.item_id AND old.programme_id = NEW.programme_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_standard_locked_delete BEFORE DELETE ON item_standard WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_standard_locked_insert BEFORE INSERT ON item_standard WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM item_standard AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.item_id = NEW.item_id AND old.standard = NEW.standard)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_standard_locked_update BEFORE UPDATE ON item_standard WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM item_standard AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.item_id = NEW.item_id AND old.standard = NEW.standard)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
