"""Read sentences as a child would, and remark on what is hard or hurts.

In: a text and what is known about its reader. Out: remarks. It knows language and the word lists of
`lexicon/<language>/wording/`, and nothing of families, stories and files: `wnp.checking.wording`
brings the texts and turns remarks into problems.
"""
