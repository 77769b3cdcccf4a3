"""Reading: from the text of one article to what it says of attacks on cities; pure, and the same every time."""

from monitor.read.compiled import use_compiled

use_compiled()
