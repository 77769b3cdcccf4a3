"""WebSub (W3C Recommendation, 2018): hubs tell us at once what is new in a feed; polling goes on as the safety net.

feed names a hub ──▶ registry ──▶ asking ──▶ hub ──▶ callback (verified, then signed pushes) ──▶ stream of pushes
"""
