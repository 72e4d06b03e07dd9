PRAGMA application_id = 1363231537
-- next
CREATE TABLE audit (
	sequence INTEGER NOT NULL, 
	at VARCHAR(20) NOT NULL, 
	actor VARCHAR NOT NULL, 
	operation VARCHAR NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	previous_hash VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	PRIMARY KEY (sequence)
)
-- next
CREATE TABLE council (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	body VARCHAR(20) NOT NULL CONSTRAINT ck_council_body CHECK (body IN ('council', 'committee', 'commission')), 
	university_kk TEXT DEFAULT '' NOT NULL, 
	university_ru TEXT DEFAULT '' NOT NULL, 
	university_en TEXT DEFAULT '' NOT NULL, 
	faculty_kk TEXT DEFAULT '' NOT NULL, 
	faculty_ru TEXT DEFAULT '' NOT NULL, 
	faculty_en TEXT DEFAULT '' NOT NULL, 
	name_kk TEXT DEFAULT '' NOT NULL, 
	name_ru TEXT DEFAULT '' NOT NULL, 
	name_en TEXT DEFAULT '' NOT NULL, 
	city_kk TEXT DEFAULT '' NOT NULL, 
	city_ru TEXT DEFAULT '' NOT NULL, 
	city_en TEXT DEFAULT '' NOT NULL, 
	paper_body_size INTEGER DEFAULT '14' NOT NULL, 
	paper_line_spacing INTEGER DEFAULT '100' NOT NULL, 
	paper_right_margin INTEGER DEFAULT '15' NOT NULL, 
	paper_initials_first BOOLEAN DEFAULT '1' NOT NULL, 
	paper_resolved_heading VARCHAR(20) DEFAULT 'resolved' NOT NULL, 
	paper_full_form BOOLEAN DEFAULT '1' NOT NULL, 
	paper_all_members_sign BOOLEAN DEFAULT '0' NOT NULL, 
	paper_hyphenate BOOLEAN DEFAULT '1' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_council_code UNIQUE (code)
)
-- next
CREATE TABLE person (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	surname VARCHAR NOT NULL, 
	given VARCHAR DEFAULT '' NOT NULL, 
	patronymic VARCHAR DEFAULT '' NOT NULL, 
	latin_surname VARCHAR DEFAULT '' NOT NULL, 
	latin_given VARCHAR DEFAULT '' NOT NULL, 
	latin_patronymic VARCHAR DEFAULT '' NOT NULL, 
	position_kk TEXT DEFAULT '' NOT NULL, 
	position_ru TEXT DEFAULT '' NOT NULL, 
	position_en TEXT DEFAULT '' NOT NULL, 
	degree_kk TEXT DEFAULT '' NOT NULL, 
	degree_ru TEXT DEFAULT '' NOT NULL, 
	degree_en TEXT DEFAULT '' NOT NULL, 
	unit_kk TEXT DEFAULT '' NOT NULL, 
	unit_ru TEXT DEFAULT '' NOT NULL, 
	unit_en TEXT DEFAULT '' NOT NULL, 
	email VARCHAR DEFAULT '' NOT NULL, 
	phone VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id)
)
-- next
CREATE TABLE regulation (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	council_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	in_force_from DATE NOT NULL, 
	quorum_kind VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_quorum_kind CHECK (quorum_kind IN ('fraction', 'fixed')), 
	quorum_numerator INTEGER NOT NULL, 
	quorum_denominator INTEGER NOT NULL, 
	quorum_comparison VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_quorum_comparison CHECK (quorum_comparison IN ('at_least', 'more_than')), 
	vacancies_count BOOLEAN NOT NULL, 
	recused_count BOOLEAN NOT NULL, 
	majority VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_majority CHECK (majority IN ('simple', 'two_thirds', 'three_quarters', 'unanimous')), 
	base VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_base CHECK (base IN ('present', 'for_against', 'all_mandates')), 
	tie VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_tie CHECK (tie IN ('chair_decides', 'not_passed')), 
	absentee_voting BOOLEAN NOT NULL, 
	numbering VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_numbering CHECK (numbering IN ('academic_year', 'calendar_year')), 
	number_prefix VARCHAR(20) DEFAULT '' NOT NULL, 
	notice_days INTEGER NOT NULL, 
	minutes_days INTEGER NOT NULL, 
	staff_term_years INTEGER NOT NULL, 
	student_term_years INTEGER NOT NULL, 
	student_share_percent INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_regulation_council_id_number UNIQUE (council_id, number), 
	FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_regulation_council_id_in_force_from ON regulation (council_id, in_force_from)
-- next
CREATE TABLE mandate (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	council_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	category VARCHAR(20) NOT NULL CONSTRAINT ck_mandate_category CHECK (category IN ('teacher', 'student', 'administration', 'external')), 
	external_kind VARCHAR(20) CONSTRAINT ck_mandate_external_kind CHECK (external_kind IN ('employer', 'graduate', 'expert')), 
	role VARCHAR(20) NOT NULL CONSTRAINT ck_mandate_role CHECK (role IN ('chair', 'deputy_chair', 'secretary', 'member')), 
	voting BOOLEAN NOT NULL, 
	starts_on DATE NOT NULL, 
	ends_on DATE, 
	ended_on DATE, 
	end_reason_kk TEXT DEFAULT '' NOT NULL, 
	end_reason_ru TEXT DEFAULT '' NOT NULL, 
	end_reason_en TEXT DEFAULT '' NOT NULL, 
	order_number VARCHAR DEFAULT '' NOT NULL, 
	order_date DATE, 
	end_order_number VARCHAR DEFAULT '' NOT NULL, 
	end_order_date DATE, 
	PRIMARY KEY (id), 
	CONSTRAINT ck_mandate_ends_after_start CHECK (ends_on IS NULL OR ends_on >= starts_on), 
	CONSTRAINT ck_mandate_ended_after_start CHECK (ended_on IS NULL OR ended_on >= starts_on), 
	FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_mandate_council_id_starts_on ON mandate (council_id, starts_on)
-- next
CREATE INDEX ix_mandate_person_id ON mandate (person_id)
-- next
CREATE TABLE regulation_majority (
	regulation_id VARCHAR(36) NOT NULL, 
	area VARCHAR(4) NOT NULL, 
	majority VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_majority_majority CHECK (majority IN ('simple', 'two_thirds', 'three_quarters', 'unanimous')), 
	PRIMARY KEY (regulation_id, area), 
	FOREIGN KEY(regulation_id) REFERENCES regulation (id) ON DELETE CASCADE
)
-- next
CREATE TABLE regulation_category (
	regulation_id VARCHAR(36) NOT NULL, 
	category VARCHAR(20) NOT NULL CONSTRAINT ck_regulation_category_category CHECK (category IN ('teacher', 'student', 'administration', 'external')), 
	seats INTEGER, 
	minimum INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (regulation_id, category), 
	FOREIGN KEY(regulation_id) REFERENCES regulation (id) ON DELETE CASCADE
)
-- next
CREATE TABLE meeting (
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
	form VARCHAR(20) NOT NULL CONSTRAINT ck_meeting_form CHECK (form IN ('in_person', 'remote', 'hybrid')), 
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
CREATE INDEX ix_meeting_council_id_date ON meeting (council_id, date)
-- next
CREATE TABLE agenda_item (
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
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(presiding_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_agenda_item_meeting_id_position ON agenda_item (meeting_id, position)
-- next
CREATE TABLE attendance (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	mandate_id VARCHAR(36), 
	category VARCHAR(20) NOT NULL CONSTRAINT ck_attendance_category CHECK (category IN ('teacher', 'student', 'administration', 'external')), 
	role VARCHAR(20) NOT NULL CONSTRAINT ck_attendance_role CHECK (role IN ('chair', 'deputy_chair', 'secretary', 'member')), 
	voting BOOLEAN NOT NULL, 
	state VARCHAR(20) NOT NULL CONSTRAINT ck_attendance_state CHECK (state IN ('unknown', 'present', 'absent')), 
	mode VARCHAR(20) NOT NULL CONSTRAINT ck_attendance_mode CHECK (mode IN ('in_person', 'online')), 
	excused BOOLEAN, 
	reason_kk TEXT DEFAULT '' NOT NULL, 
	reason_ru TEXT DEFAULT '' NOT NULL, 
	reason_en TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_attendance_meeting_id_person_id UNIQUE (meeting_id, person_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id), 
	FOREIGN KEY(mandate_id) REFERENCES mandate (id)
)
-- next
CREATE TABLE guest (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	mode VARCHAR(20) NOT NULL CONSTRAINT ck_guest_mode CHECK (mode IN ('in_person', 'online')), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_guest_meeting_id_person_id UNIQUE (meeting_id, person_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE TABLE annex (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	title_kk TEXT DEFAULT '' NOT NULL, 
	title_ru TEXT DEFAULT '' NOT NULL, 
	title_en TEXT DEFAULT '' NOT NULL, 
	sheets INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT ck_annex_sheets CHECK (sheets > 0), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_annex_meeting_id ON annex (meeting_id)
-- next
CREATE TABLE signed_minutes (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	revision INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	signed_at VARCHAR(20) NOT NULL, 
	signed_by VARCHAR NOT NULL, 
	reopened_at VARCHAR(20), 
	reopened_by VARCHAR, 
	reopen_reason TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_signed_minutes_meeting_id_revision UNIQUE (meeting_id, revision), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
)
-- next
CREATE TABLE item_speaker (
	meeting_id VARCHAR(36) NOT NULL, 
	item_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (item_id, person_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_item_speaker_meeting_id ON item_speaker (meeting_id)
-- next
CREATE TABLE speech (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	item_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	text_kk TEXT DEFAULT '' NOT NULL, 
	text_ru TEXT DEFAULT '' NOT NULL, 
	text_en TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_speech_meeting_id ON speech (meeting_id)
-- next
CREATE TABLE recusal (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	item_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	reason_kk TEXT DEFAULT '' NOT NULL, 
	reason_ru TEXT DEFAULT '' NOT NULL, 
	reason_en TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_recusal_item_id_person_id UNIQUE (item_id, person_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_recusal_meeting_id ON recusal (meeting_id)
-- next
CREATE TABLE decision (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	item_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	text_kk TEXT DEFAULT '' NOT NULL, 
	text_ru TEXT DEFAULT '' NOT NULL, 
	text_en TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_decision_item_id_position ON decision (item_id, position)
-- next
CREATE INDEX ix_decision_meeting_id ON decision (meeting_id)
-- next
CREATE TABLE attendance_interval (
	meeting_id VARCHAR(36) NOT NULL, 
	attendance_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	arrived_minute INTEGER, 
	left_minute INTEGER, 
	PRIMARY KEY (attendance_id, position), 
	CONSTRAINT ck_attendance_interval_left_after_arrival CHECK (left_minute >= arrived_minute), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(attendance_id) REFERENCES attendance (id) ON DELETE CASCADE
)
-- next
CREATE TABLE attachment (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	annex_id VARCHAR(36) NOT NULL, 
	file_name VARCHAR NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(annex_id) REFERENCES annex (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_attachment_meeting_id ON attachment (meeting_id)
-- next
CREATE TABLE vote (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	item_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL CONSTRAINT ck_vote_kind CHECK (kind IN ('open', 'roll_call', 'secret')), 
	majority VARCHAR(20) CONSTRAINT ck_vote_majority CHECK (majority IN ('simple', 'two_thirds', 'three_quarters', 'unanimous')), 
	at_minute INTEGER, 
	votes_for INTEGER, 
	votes_against INTEGER, 
	votes_abstained INTEGER, 
	votes_not_voting INTEGER, 
	presiding_vote VARCHAR(20) CONSTRAINT ck_vote_presiding_vote CHECK (presiding_vote IN ('for', 'against', 'abstained', 'not_voting', 'none')), 
	ballots_issued INTEGER, 
	ballots_found INTEGER, 
	ballots_invalid INTEGER, 
	repeats_id VARCHAR(36), 
	note_kk TEXT DEFAULT '' NOT NULL, 
	note_ru TEXT DEFAULT '' NOT NULL, 
	note_en TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(item_id) REFERENCES agenda_item (id) ON DELETE CASCADE, 
	FOREIGN KEY(repeats_id) REFERENCES vote (id)
)
-- next
CREATE INDEX ix_vote_meeting_id ON vote (meeting_id)
-- next
CREATE TABLE assignment (
	id VARCHAR(36) NOT NULL, 
	created_at VARCHAR(20) NOT NULL, 
	changed_at VARCHAR(20) NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	decision_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	responsible_kk TEXT DEFAULT '' NOT NULL, 
	responsible_ru TEXT DEFAULT '' NOT NULL, 
	responsible_en TEXT DEFAULT '' NOT NULL, 
	deadline DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_assignment_deadline ON assignment (deadline)
-- next
CREATE INDEX ix_assignment_meeting_id ON assignment (meeting_id)
-- next
CREATE TABLE vote_point (
	meeting_id VARCHAR(36) NOT NULL, 
	vote_id VARCHAR(36) NOT NULL, 
	decision_id VARCHAR(36) NOT NULL, 
	PRIMARY KEY (vote_id, decision_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(vote_id) REFERENCES vote (id) ON DELETE CASCADE, 
	FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE
)
-- next
CREATE INDEX ix_vote_point_meeting_id ON vote_point (meeting_id)
-- next
CREATE TABLE ballot (
	meeting_id VARCHAR(36) NOT NULL, 
	vote_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	choice VARCHAR(20) NOT NULL CONSTRAINT ck_ballot_choice CHECK (choice IN ('for', 'against', 'abstained', 'not_voting')), 
	PRIMARY KEY (vote_id, person_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(vote_id) REFERENCES vote (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_ballot_meeting_id ON ballot (meeting_id)
-- next
CREATE TABLE counting_member (
	meeting_id VARCHAR(36) NOT NULL, 
	vote_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (vote_id, person_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(vote_id) REFERENCES vote (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_counting_member_meeting_id ON counting_member (meeting_id)
-- next
CREATE TABLE vote_result (
	vote_id VARCHAR(36) NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	closed_at VARCHAR(20) NOT NULL, 
	outcome VARCHAR(20) NOT NULL CONSTRAINT ck_vote_result_outcome CHECK (outcome IN ('adopted', 'rejected', 'no_quorum')), 
	reason VARCHAR(20) NOT NULL CONSTRAINT ck_vote_result_reason CHECK (reason IN ('no_quorum', 'all_for', 'majority_reached', 'majority_missed', 'nobody_for', 'casting_for', 'casting_against', 'tie_by_rule', 'tie_qualified', 'tie_secret', 'tie_not_decided')), 
	mandates INTEGER NOT NULL, 
	vacant INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	recused INTEGER NOT NULL, 
	entitled INTEGER NOT NULL, 
	not_voting INTEGER NOT NULL, 
	quorum_counted INTEGER NOT NULL, 
	quorum_of INTEGER NOT NULL, 
	quorum_needed INTEGER NOT NULL, 
	quorum_met BOOLEAN NOT NULL, 
	base_size INTEGER, 
	needed INTEGER, 
	majority VARCHAR(20) NOT NULL CONSTRAINT ck_vote_result_majority CHECK (majority IN ('simple', 'two_thirds', 'three_quarters', 'unanimous')), 
	base VARCHAR(20) NOT NULL CONSTRAINT ck_vote_result_base CHECK (base IN ('present', 'for_against', 'all_mandates')), 
	tie VARCHAR(20) NOT NULL CONSTRAINT ck_vote_result_tie CHECK (tie IN ('chair_decides', 'not_passed')), 
	quorum_kind VARCHAR(20) NOT NULL CONSTRAINT ck_vote_result_quorum_kind CHECK (quorum_kind IN ('fraction', 'fixed')), 
	quorum_numerator INTEGER NOT NULL, 
	quorum_denominator INTEGER NOT NULL, 
	quorum_comparison VARCHAR(20) NOT NULL CONSTRAINT ck_vote_result_quorum_comparison CHECK (quorum_comparison IN ('at_least', 'more_than')), 
	vacancies_count BOOLEAN NOT NULL, 
	recused_count BOOLEAN NOT NULL, 
	presiding_id VARCHAR(36), 
	PRIMARY KEY (vote_id), 
	FOREIGN KEY(vote_id) REFERENCES vote (id) ON DELETE CASCADE, 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(presiding_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_vote_result_meeting_id ON vote_result (meeting_id)
-- next
CREATE TABLE assignment_person (
	meeting_id VARCHAR(36) NOT NULL, 
	assignment_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	co_executor BOOLEAN NOT NULL, 
	PRIMARY KEY (assignment_id, person_id), 
	FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, 
	FOREIGN KEY(assignment_id) REFERENCES assignment (id) ON DELETE CASCADE, 
	FOREIGN KEY(person_id) REFERENCES person (id)
)
-- next
CREATE INDEX ix_assignment_person_meeting_id ON assignment_person (meeting_id)
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
CREATE TRIGGER recusal_locked_insert BEFORE INSERT ON recusal WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM recusal AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.item_id = NEW.item_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER recusal_locked_update BEFORE UPDATE ON recusal WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id, NEW.meeting_id) AND stage = 'signed') OR EXISTS (SELECT 1 FROM recusal AS old JOIN meeting ON meeting.id = old.meeting_id WHERE meeting.stage = 'signed' AND (old.id = NEW.id OR old.item_id = NEW.item_id AND old.person_id = NEW.person_id)) BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
-- next
CREATE TRIGGER recusal_locked_delete BEFORE DELETE ON recusal WHEN EXISTS (SELECT 1 FROM meeting WHERE id IN (OLD.meeting_id) AND stage = 'signed') BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
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
CREATE TRIGGER meeting_locked_update BEFORE UPDATE ON meeting WHEN CASE OLD.stage WHEN 'signed' THEN NOT (NEW.stage = 'minutes' AND NEW.revision = OLD.revision + 1 AND EXISTS (SELECT 1 FROM signed_minutes WHERE meeting_id = OLD.id AND revision = OLD.revision AND trim(reopen_reason) <> '') AND NEW.id IS OLD.id AND NEW.created_at IS OLD.created_at AND NEW.council_id IS OLD.council_id AND NEW.regulation_id IS OLD.regulation_id AND NEW.numbering_year IS OLD.numbering_year AND NEW.number IS OLD.number AND NEW.kind IS OLD.kind AND NEW.form IS OLD.form AND NEW.date IS OLD.date AND NEW.start_minute IS OLD.start_minute AND NEW.end_minute IS OLD.end_minute AND NEW.timezone IS OLD.timezone AND NEW.place_kk IS OLD.place_kk AND NEW.place_ru IS OLD.place_ru AND NEW.place_en IS OLD.place_en AND NEW.notice_sent_on IS OLD.notice_sent_on AND NEW.presiding_id IS OLD.presiding_id AND NEW.secretary_id IS OLD.secretary_id AND NEW.reason_kk IS OLD.reason_kk AND NEW.reason_ru IS OLD.reason_ru AND NEW.reason_en IS OLD.reason_en AND NEW.opened_at IS OLD.opened_at) ELSE EXISTS (SELECT 1 FROM meeting AS old WHERE stage = 'signed' AND (old.id = NEW.id OR old.council_id = NEW.council_id AND old.numbering_year = NEW.numbering_year AND old.number = NEW.number)) END BEGIN SELECT RAISE(ABORT, 'signed minutes cannot be changed'); END
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
