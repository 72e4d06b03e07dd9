"""The window for the room: what everybody may see of the meeting."""
