"""The overview: what must be done before the next meeting?"""
