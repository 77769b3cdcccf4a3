"""Reading: from the text of one article to what it says of attacks on cities; pure, and the same every time."""
