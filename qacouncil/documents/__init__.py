"""The printed papers: plain values and a language in, PDF bytes out."""
