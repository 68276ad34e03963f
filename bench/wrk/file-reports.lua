-- Files a progress report with each request, each under an Idempotency-Key of its own. The file named by FILINGS has a
-- line "token task department" for every pair that may file; each connection takes the next one.
local filings, count, begun = {}, 0, os.time()

for line in io.lines(os.getenv("FILINGS")) do
  local token, task, department = line:match("(%S+) (%S+) (%S+)")
  filings[#filings + 1] = { token = token, task = task, department = department }
end

function request()
  count = count + 1
  local filing = filings[count % #filings + 1]
  local headers = {
    ["Authorization"] = "Bearer " .. filing.token,
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = os.getenv("ROUND") .. "-" .. begun .. "-" .. count,
  }
  local body = '{"task":"' .. filing.task .. '","department":"' .. filing.department .. '","period":"2023-06",' ..
    '"percentComplete":' .. count % 99 + 1 .. ',"status":"IN_PROGRESS","achievements":"受理元宇宙相关专利申请 56 项"}'
  return wrk.format("POST", nil, headers, body)
end
