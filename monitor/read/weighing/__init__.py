"""Step 13, weighing: what the walk found is judged by learned weights, as an editor judges it by experience.

The steps before see candidates: cities that may have been attacked, figures that may be their toll, means that may have
been used. Here each candidate is described by *features*, short strings such as "role:site" or "rejected:an accident";
the weights of its features are added up, and the sum (log odds) decides. A feature says what kind of thing was found
where, and never holds a word of any language: what is learned from one language is known in all. `tools/weights` learns
the table `weights.tsv` from labelled articles.
"""
