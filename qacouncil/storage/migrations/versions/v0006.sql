CREATE TABLE issued_paper (
    id VARCHAR(36) NOT NULL,
    created_at VARCHAR(20) NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    council_id VARCHAR(36) NOT NULL,
    meeting_id VARCHAR(36),
    kind VARCHAR(20) NOT NULL CONSTRAINT ck_issued_paper_kind CHECK (kind IN ('protocol', 'extract', 'notice', 'attendance_sheet', 'ballots', 'counting_act', 'members', 'member_changes', 'work_plan', 'decisions_register', 'control_sheet', 'annual_report', 'bulletin')),
    format VARCHAR(20) NOT NULL CONSTRAINT ck_issued_paper_format CHECK (format IN ('pdf', 'docx', 'html')),
    language VARCHAR(20) NOT NULL CONSTRAINT ck_issued_paper_language CHECK (language IN ('kk', 'ru', 'en', 'kk_ru')),
    revision INTEGER,
    title TEXT NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size INTEGER NOT NULL,
    issued_by VARCHAR NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(council_id) REFERENCES council (id) ON DELETE CASCADE,
    FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)
-- next
CREATE INDEX ix_issued_paper_council_id_created_at ON issued_paper (council_id, created_at)
-- next
CREATE INDEX ix_issued_paper_meeting_id_created_at ON issued_paper (meeting_id, created_at)
-- next
ALTER TABLE council ADD COLUMN paper_bilingual VARCHAR(20) DEFAULT 'columns' NOT NULL CONSTRAINT ck_council_paper_bilingual CHECK (paper_bilingual IN ('columns', 'after'))
-- next
ALTER TABLE council ADD COLUMN paper_code BOOLEAN DEFAULT '1' NOT NULL
-- next
ALTER TABLE council ADD COLUMN paper_approve_protocol BOOLEAN DEFAULT '0' NOT NULL
-- next
ALTER TABLE council ADD COLUMN approver_position_kk TEXT DEFAULT '' NOT NULL
-- next
ALTER TABLE council ADD COLUMN approver_position_ru TEXT DEFAULT '' NOT NULL
-- next
ALTER TABLE council ADD COLUMN approver_position_en TEXT DEFAULT '' NOT NULL
-- next
ALTER TABLE council ADD COLUMN approver_name VARCHAR DEFAULT '' NOT NULL
-- next
ALTER TABLE council ADD COLUMN approver_name_latin VARCHAR DEFAULT '' NOT NULL
-- next
ALTER TABLE council ADD COLUMN file_index VARCHAR DEFAULT '' NOT NULL
-- next
ALTER TABLE council ADD COLUMN paper_logo BLOB
-- next
CREATE TRIGGER issued_paper_kept_update BEFORE UPDATE ON issued_paper WHEN 1 BEGIN SELECT RAISE(ABORT, 'an issued paper cannot be changed'); END
-- next
CREATE TRIGGER issued_paper_kept_delete BEFORE DELETE ON issued_paper WHEN 1 BEGIN SELECT RAISE(ABORT, 'an issued paper cannot be changed'); END
-- next
CREATE TRIGGER issued_paper_kept_insert BEFORE INSERT ON issued_paper WHEN EXISTS (SELECT 1 FROM issued_paper AS old WHERE old.id = NEW.id) BEGIN SELECT RAISE(ABORT, 'an issued paper cannot be changed'); END
