-- Inserts a row with each request, of the length of a progress report as it is stored.
wrk.method = "POST"
wrk.headers["Content-Type"] = "text/plain"
wrk.body = string.rep("x", 400)
