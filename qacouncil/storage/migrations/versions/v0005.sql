CREATE TABLE work_plan (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    year VARCHAR(9) NOT NULL,
    approved_on DATE,
    approved_by_kk TEXT DEFAULT '' NOT NULL,
    approved_by_ru TEXT DEFAULT '' NOT NULL,
    approved_by_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_work_plan_council_id_year UNIQUE (council_id, year),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE
)
-- next
CREATE TABLE plan_topic (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    plan_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    month INTEGER NOT NULL,
    moved_from INTEGER,
    title_kk TEXT DEFAULT '' NOT NULL,
    title_ru TEXT DEFAULT '' NOT NULL,
    title_en TEXT DEFAULT '' NOT NULL,
    area VARCHAR(4) NOT NULL,
    standard VARCHAR(4) DEFAULT '' NOT NULL,
    person_id VARCHAR(36),
    unit_kk TEXT DEFAULT '' NOT NULL,
    unit_ru TEXT DEFAULT '' NOT NULL,
    unit_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_plan_topic_month CHECK (month BETWEEN 1 AND 12),
    CONSTRAINT ck_plan_topic_moved_from CHECK (moved_from BETWEEN 1 AND 12),
    FOREIGN KEY(plan_id) REFERENCES work_plan (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_plan_topic_plan_id_position ON plan_topic (plan_id, position)
-- next
CREATE TABLE phrase (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    part VARCHAR(20) NOT NULL CONSTRAINT ck_phrase_part CHECK (part IN ('heard', 'resolved')),
    area VARCHAR(4) NOT NULL,
    text_kk TEXT DEFAULT '' NOT NULL,
    text_ru TEXT DEFAULT '' NOT NULL,
    text_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_phrase_council_id_position ON phrase (council_id, position)
-- next
CREATE TABLE agenda_template (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    name_kk TEXT DEFAULT '' NOT NULL,
    name_ru TEXT DEFAULT '' NOT NULL,
    name_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_agenda_template_council_id_position ON agenda_template (council_id, position)
-- next
CREATE TABLE template_item (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    template_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    title_kk TEXT DEFAULT '' NOT NULL,
    title_ru TEXT DEFAULT '' NOT NULL,
    title_en TEXT DEFAULT '' NOT NULL,
    area VARCHAR(4) NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(template_id) REFERENCES agenda_template (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_template_item_template_id_position ON template_item (template_id, position)
-- next
CREATE TABLE meeting_new (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    regulation_id VARCHAR(36),
    numbering_year VARCHAR(9) NOT NULL,
    number INTEGER,
    stage VARCHAR(20) NOT NULL CONSTRAINT ck_meeting_stage CHECK (stage IN ('plan', 'convene', 'hold', 'minutes', 'signed', 'cancelled', 'not_held')),
    kind VARCHAR(20) NOT NULL CONSTRAINT ck_meeting_kind CHECK (kind IN ('regular', 'extraordinary')),
    form VARCHAR(20) NOT NULL CONSTRAINT ck_meeting_form CHECK (form IN ('in_person', 'remote', 'hybrid', 'absentee')),
    date DATE NOT NULL,
    start_minute INTEGER NOT NULL,
    end_minute INTEGER,
    timezone VARCHAR(40) DEFAULT 'Asia/Almaty' NOT NULL,
    place_kk TEXT DEFAULT '' NOT NULL,
    place_ru TEXT DEFAULT '' NOT NULL,
    place_en TEXT DEFAULT '' NOT NULL,
    notice_sent_on DATE,
    presiding_id VARCHAR(36),
    secretary_id VARCHAR(36),
    reason_kk TEXT DEFAULT '' NOT NULL,
    reason_ru TEXT DEFAULT '' NOT NULL,
    reason_en TEXT DEFAULT '' NOT NULL,
    revision INTEGER DEFAULT '1' NOT NULL,
    opened_at VARCHAR(20),
    review_since DATE,
    PRIMARY KEY (id),
    CONSTRAINT uq_meeting_council_id_numbering_year_number UNIQUE (council_id, numbering_year, number),
    CONSTRAINT ck_meeting_number CHECK (number > 0),
    CONSTRAINT ck_meeting_end_after_start CHECK (end_minute >= start_minute),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE,
    FOREIGN KEY(regulation_id) REFERENCES regulation (id),
    FOREIGN KEY(presiding_id) REFERENCES person (id),
    FOREIGN KEY(secretary_id) REFERENCES person (id)
)
-- next
INSERT INTO meeting_new (id, created_at, changed_at, version, council_id, regulation_id, numbering_year, number, stage, kind, form, date, start_minute, end_minute, timezone, place_kk, place_ru, place_en, notice_sent_on, presiding_id, secretary_id, reason_kk, reason_ru, reason_en, revision, opened_at)
SELECT id, created_at, changed_at, version, council_id, regulation_id, numbering_year, number, stage, kind, form, date, start_minute, end_minute, timezone, place_kk, place_ru, place_en, notice_sent_on, presiding_id, secretary_id, reason_kk, reason_ru, reason_en, revision, opened_at FROM meeting
-- next
DROP TABLE meeting
-- next
ALTER TABLE meeting_new RENAME TO meeting
-- next
CREATE INDEX ix_meeting_council_id_date ON meeting (council_id, date)
-- next
CREATE TABLE agenda_item_new (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    meeting_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    title_kk TEXT DEFAULT '' NOT NULL,
    title_ru TEXT DEFAULT '' NOT NULL,
    title_en TEXT DEFAULT '' NOT NULL,
    area VARCHAR(4) NOT NULL,
    starts_minute INTEGER,
    ends_minute INTEGER,
    heard_kk TEXT DEFAULT '' NOT NULL,
    heard_ru TEXT DEFAULT '' NOT NULL,
    heard_en TEXT DEFAULT '' NOT NULL,
    presiding_id VARCHAR(36),
    finish_later BOOLEAN DEFAULT '0' NOT NULL,
    topic_id VARCHAR(36),
    carried_from_id VARCHAR(36),
    confirms_id VARCHAR(36),
    planned_minutes INTEGER,
    put_off BOOLEAN DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_agenda_item_planned_minutes CHECK (planned_minutes > 0),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    FOREIGN KEY(presiding_id) REFERENCES person (id),
    FOREIGN KEY(topic_id) REFERENCES plan_topic (id),
    FOREIGN KEY(carried_from_id) REFERENCES agenda_item_new (id),
    FOREIGN KEY(confirms_id) REFERENCES meeting (id)
)
-- next
INSERT INTO agenda_item_new (id, created_at, changed_at, version, meeting_id, position, title_kk, title_ru, title_en, area, starts_minute, ends_minute, heard_kk, heard_ru, heard_en, presiding_id, finish_later)
SELECT id, created_at, changed_at, version, meeting_id, position, title_kk, title_ru, title_en, area, starts_minute, ends_minute, heard_kk, heard_ru, heard_en, presiding_id, finish_later FROM agenda_item
-- next
DROP TABLE agenda_item
-- next
ALTER TABLE agenda_item_new RENAME TO agenda_item
-- next
CREATE INDEX ix_agenda_item_carried_from_id ON agenda_item (carried_from_id)
-- next
CREATE INDEX ix_agenda_item_confirms_id ON agenda_item (confirms_id)
-- next
CREATE INDEX ix_agenda_item_meeting_id_position ON agenda_item (meeting_id, position)
-- next
CREATE INDEX ix_agenda_item_topic_id ON agenda_item (topic_id)
-- next
CREATE TABLE material (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    meeting_id VARCHAR(36) NOT NULL,
    item_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_material_item_id_position ON material (item_id, position)
-- next
CREATE INDEX ix_material_meeting_id ON material (meeting_id)
-- next
CREATE TABLE remark (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    meeting_id VARCHAR(36) NOT NULL,
    revision INTEGER NOT NULL,
    item_id VARCHAR(36),
    person_id VARCHAR(36) NOT NULL,
    made_on DATE NOT NULL,
    text TEXT NOT NULL,
    state VARCHAR(20) NOT NULL CONSTRAINT ck_remark_state CHECK (state IN ('open', 'accepted', 'declined')),
    answer TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE,
    FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_remark_item_id ON remark (item_id)
-- next
CREATE INDEX ix_remark_meeting_id ON remark (meeting_id)
-- next
CREATE TABLE confirmation (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    meeting_id VARCHAR(36) NOT NULL,
    item_id VARCHAR(36) NOT NULL,
    confirmed_id VARCHAR(36) NOT NULL,
    revision INTEGER NOT NULL,
    outcome VARCHAR(20) NOT NULL CONSTRAINT ck_confirmation_outcome CHECK (outcome IN ('as_presented', 'with_changes')),
    changes_kk TEXT DEFAULT '' NOT NULL,
    changes_ru TEXT DEFAULT '' NOT NULL,
    changes_en TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_confirmation_item_id UNIQUE (item_id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE,
    FOREIGN KEY(confirmed_id) REFERENCES meeting (id)
)
-- next
CREATE INDEX ix_confirmation_confirmed_id ON confirmation (confirmed_id)
-- next
CREATE INDEX ix_confirmation_meeting_id ON confirmation (meeting_id)
-- next
CREATE TRIGGER agenda_item_locked_insert BEFORE INSERT ON agenda_item WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM agenda_item AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER agenda_item_locked_update BEFORE UPDATE ON agenda_item WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM agenda_item AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER agenda_item_locked_delete BEFORE DELETE ON agenda_item WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER annex_locked_insert BEFORE INSERT ON annex WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM annex AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER annex_locked_update BEFORE UPDATE ON annex WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM annex AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER annex_locked_delete BEFORE DELETE ON annex WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attendance_locked_insert BEFORE INSERT ON attendance WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM attendance AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.meeting_id = NEW.meeting_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attendance_locked_update BEFORE UPDATE ON attendance WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM attendance AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.meeting_id = NEW.meeting_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attendance_locked_delete BEFORE DELETE ON attendance WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER guest_locked_insert BEFORE INSERT ON guest WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM guest AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.meeting_id = NEW.meeting_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER guest_locked_update BEFORE UPDATE ON guest WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM guest AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.meeting_id = NEW.meeting_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER guest_locked_delete BEFORE DELETE ON guest WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attachment_locked_insert BEFORE INSERT ON attachment WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM attachment AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attachment_locked_update BEFORE UPDATE ON attachment WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM attachment AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attachment_locked_delete BEFORE DELETE ON attachment WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attendance_interval_locked_insert BEFORE INSERT ON attendance_interval WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM attendance_interval AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.attendance_id = NEW.attendance_id AND old.position = NEW.position)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attendance_interval_locked_update BEFORE UPDATE ON attendance_interval WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM attendance_interval AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.attendance_id = NEW.attendance_id AND old.position = NEW.position)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER attendance_interval_locked_delete BEFORE DELETE ON attendance_interval WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER confirmation_locked_insert BEFORE INSERT ON confirmation WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM confirmation AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.item_id = NEW.item_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER confirmation_locked_update BEFORE UPDATE ON confirmation WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM confirmation AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.item_id = NEW.item_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER confirmation_locked_delete BEFORE DELETE ON confirmation WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER decision_locked_insert BEFORE INSERT ON decision WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM decision AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER decision_locked_update BEFORE UPDATE ON decision WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM decision AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER decision_locked_delete BEFORE DELETE ON decision WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_speaker_locked_insert BEFORE INSERT ON item_speaker WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM item_speaker AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.item_id = NEW.item_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_speaker_locked_update BEFORE UPDATE ON item_speaker WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM item_speaker AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.item_id = NEW.item_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER item_speaker_locked_delete BEFORE DELETE ON item_speaker WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER material_locked_insert BEFORE INSERT ON material WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM material AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER material_locked_update BEFORE UPDATE ON material WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM material AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER material_locked_delete BEFORE DELETE ON material WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER recusal_locked_insert BEFORE INSERT ON recusal WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM recusal AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.item_id = NEW.item_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER recusal_locked_update BEFORE UPDATE ON recusal WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM recusal AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.item_id = NEW.item_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER recusal_locked_delete BEFORE DELETE ON recusal WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER remark_locked_insert BEFORE INSERT ON remark WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM remark AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER remark_locked_update BEFORE UPDATE ON remark WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM remark AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER remark_locked_delete BEFORE DELETE ON remark WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER speech_locked_insert BEFORE INSERT ON speech WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM speech AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER speech_locked_update BEFORE UPDATE ON speech WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM speech AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER speech_locked_delete BEFORE DELETE ON speech WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_locked_insert BEFORE INSERT ON vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM vote AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_locked_update BEFORE UPDATE ON vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM vote AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_locked_delete BEFORE DELETE ON vote WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER assignment_locked_insert BEFORE INSERT ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM assignment AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER assignment_locked_update BEFORE UPDATE ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM assignment AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER assignment_locked_delete BEFORE DELETE ON assignment WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER ballot_locked_insert BEFORE INSERT ON ballot WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM ballot AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER ballot_locked_update BEFORE UPDATE ON ballot WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM ballot AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER ballot_locked_delete BEFORE DELETE ON ballot WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER counting_member_locked_insert BEFORE INSERT ON counting_member WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM counting_member AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER counting_member_locked_update BEFORE UPDATE ON counting_member WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM counting_member AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER counting_member_locked_delete BEFORE DELETE ON counting_member WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_point_locked_insert BEFORE INSERT ON vote_point WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM vote_point AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id AND old.decision_id = NEW.decision_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_point_locked_update BEFORE UPDATE ON vote_point WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM vote_point AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id AND old.decision_id = NEW.decision_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_point_locked_delete BEFORE DELETE ON vote_point WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_result_locked_insert BEFORE INSERT ON vote_result WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM vote_result AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_result_locked_update BEFORE UPDATE ON vote_result WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM vote_result AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.vote_id = NEW.vote_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER vote_result_locked_delete BEFORE DELETE ON vote_result WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER assignment_person_locked_insert BEFORE INSERT ON assignment_person WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM assignment_person AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.assignment_id = NEW.assignment_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER assignment_person_locked_update BEFORE UPDATE ON assignment_person WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM assignment_person AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.assignment_id = NEW.assignment_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER assignment_person_locked_delete BEFORE DELETE ON assignment_person WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER meeting_locked_update BEFORE UPDATE ON meeting WHEN CASE OLD.stage WHEN 'signed' THEN NOT (NEW.stage = 'minutes' AND NEW.revision = OLD.revision + 1 AND EXISTS (SELECT 1 FROM signed_minutes WHERE meeting_id = OLD.id AND revision = OLD.revision AND trim(reopen_reason) <> '') AND NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.council_id IS OLD.council_id AND NEW.regulation_id IS OLD.regulation_id AND NEW.numbering_year IS OLD.numbering_year AND NEW.number IS OLD.number AND NEW.kind IS OLD.kind AND NEW.form IS OLD.form AND NEW.date IS OLD.date AND NEW.start_minute IS OLD.start_minute AND NEW.end_minute IS OLD.end_minute AND NEW.timezone IS OLD.timezone AND NEW.place_kk IS OLD.place_kk AND NEW.place_ru IS OLD.place_ru AND NEW.place_en IS OLD.place_en AND NEW.notice_sent_on IS OLD.notice_sent_on AND NEW.presiding_id IS OLD.presiding_id AND NEW.secretary_id IS OLD.secretary_id AND NEW.reason_kk IS OLD.reason_kk AND NEW.reason_ru IS OLD.reason_ru AND NEW.reason_en IS OLD.reason_en AND NEW.opened_at IS OLD.opened_at AND NEW.review_since IS OLD.review_since) ELSE EXISTS (SELECT 1 FROM meeting AS old WHERE stage = 'signed' AND (old.id = NEW.id OR old.council_id = NEW.council_id AND old.numbering_year = NEW.numbering_year AND old.number = NEW.number)) END BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER meeting_locked_delete BEFORE DELETE ON meeting WHEN OLD.stage = 'signed' BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER meeting_locked_insert BEFORE INSERT ON meeting WHEN EXISTS (SELECT 1 FROM meeting AS old WHERE stage = 'signed' AND (old.id = NEW.id OR old.council_id = NEW.council_id AND old.numbering_year = NEW.numbering_year AND old.number = NEW.number)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER signed_minutes_locked_update BEFORE UPDATE ON signed_minutes WHEN OLD.reopened_at IS NOT NULL OR NOT (NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.meeting_id IS OLD.meeting_id AND NEW.revision IS OLD.revision AND NEW.content IS OLD.content AND NEW.sha256 IS OLD.sha256 AND NEW.signed_at IS OLD.signed_at AND NEW.signed_by IS OLD.signed_by) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER signed_minutes_locked_delete BEFORE DELETE ON signed_minutes WHEN 1 BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER signed_minutes_locked_insert BEFORE INSERT ON signed_minutes WHEN EXISTS (SELECT 1 FROM signed_minutes AS old WHERE old.id = NEW.id OR old.meeting_id = NEW.meeting_id AND old.revision = NEW.revision) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER audit_kept_update BEFORE UPDATE ON audit WHEN 1 BEGIN SELECT RAISE(ABORT, 'the audit cannot be changed'); END
-- next
CREATE TRIGGER audit_kept_delete BEFORE DELETE ON audit WHEN 1 BEGIN SELECT RAISE(ABORT, 'the audit cannot be changed'); END
-- next
CREATE TRIGGER audit_kept_insert BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit AS old WHERE old.sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'the audit cannot be changed'); END
-- next
CREATE TRIGGER regulation_kept_update BEFORE UPDATE ON regulation WHEN 1 BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_kept_delete BEFORE DELETE ON regulation WHEN 1 BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_kept_insert BEFORE INSERT ON regulation WHEN EXISTS (SELECT 1 FROM regulation AS old WHERE old.id = NEW.id OR old.council_id = NEW.council_id AND old.number = NEW.number) BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_majority_kept_update BEFORE UPDATE ON regulation_majority WHEN 1 BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_majority_kept_delete BEFORE DELETE ON regulation_majority WHEN 1 BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_majority_kept_insert BEFORE INSERT ON regulation_majority WHEN EXISTS (SELECT 1 FROM regulation_majority AS old WHERE old.regulation_id = NEW.regulation_id AND old.area = NEW.area) OR EXISTS (SELECT 1 FROM meeting WHERE regulation_id = NEW.regulation_id AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_category_kept_update BEFORE UPDATE ON regulation_category WHEN 1 BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_category_kept_delete BEFORE DELETE ON regulation_category WHEN 1 BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER regulation_category_kept_insert BEFORE INSERT ON regulation_category WHEN EXISTS (SELECT 1 FROM regulation_category AS old WHERE old.regulation_id = NEW.regulation_id AND old.category = NEW.category) OR EXISTS (SELECT 1 FROM meeting WHERE regulation_id = NEW.regulation_id AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'a version of the regulation cannot be changed'); END
-- next
CREATE TRIGGER ballot_secret_insert BEFORE INSERT ON ballot WHEN EXISTS (SELECT 1 FROM vote WHERE id = NEW.vote_id AND kind = 'secret') BEGIN SELECT RAISE(ABORT, 'a secret vote holds no names'); END
-- next
CREATE TRIGGER ballot_secret_update BEFORE UPDATE ON ballot WHEN EXISTS (SELECT 1 FROM vote WHERE id = NEW.vote_id AND kind = 'secret') BEGIN SELECT RAISE(ABORT, 'a secret vote holds no names'); END
-- next
CREATE TRIGGER vote_secret_insert BEFORE INSERT ON vote WHEN NEW.kind = 'secret' AND (coalesce(NEW.presiding_vote, 'none') <> 'none' OR EXISTS (SELECT 1 FROM ballot WHERE vote_id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'a secret vote holds no names'); END
-- next
CREATE TRIGGER vote_secret_update BEFORE UPDATE ON vote WHEN NEW.kind = 'secret' AND (coalesce(NEW.presiding_vote, 'none') <> 'none' OR EXISTS (SELECT 1 FROM ballot WHERE vote_id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'a secret vote holds no names'); END
