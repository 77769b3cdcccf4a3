"""Speed, as ratios against a bare baseline measured in the same run: machines differ, ratios hardly."""
