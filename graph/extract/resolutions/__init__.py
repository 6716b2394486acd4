"""What a story says of resolutions: mentions and claims.

In comes a page; `find.resolutions_of` gives its mentions (`model.Meant`) in order, and those that
mean something else carry `other`. The steps:

1. `number`, `old`: symbols and numbers, with the organ that they are counted in.
2. `phrase`, `title`: the noun phrase around `resolution`, and what it is said to be about; `other`
   and `whose`, `bodies` tell vows, pictures and the resolutions of town councils apart.
3. `again`, `standin`: numbers without a noun, and what stands for a resolution once one is told.
4. `series`, `entries`: mentions beside one another, and chronicles whose entries do not share one.

`tie` says which mention a statement belongs to; votes, quotations and sponsorship ask it. `dates`
and `claims` read what a text says of its mentions that the record can confirm.
"""
