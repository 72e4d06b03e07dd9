"""The building blocks of every screen, each shown on the gallery page.

What a block shows is set by `show_value` (fields), `show_text` (growing text), `show_numbers`
(meters), `show_steps` (stepper), `show_rows` (table), `show_step` (progress): Qt's own `show()`
stays what it is. Fields and growing texts tell by `left_changed` that their value is to be saved.
"""
