// What the front page costs somebody who opens it for the first time: seconds until it is usable, and the compressed bytes of
// script and style that took. Usable: the heading, the goals and what needs attention are drawn.
// usage: node first-load.mjs ADDRESS USERNAME PASSWORD [TIMES]
import { chromium } from 'playwright-core'

const [address, username, password, times = '7'] = process.argv.slice(2)
const USABLE = ['main h1', 'section[aria-labelledby=goals]', 'section[aria-labelledby=attention]']
const CHARTS = /\/engine-[^/]*\.js$/

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const cookies = await signedIn()
const loads = []
for (let time = 0; time < Number(times); time++) loads.push(await load())
await browser.close()

const of = (part) => loads.map((load) => load[part]).toSorted((one, other) => one - other)
const median = (part) => of(part)[Math.floor(loads.length / 2)]
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2)
const kilobytes = (part) => Math.round(median(part) / 1000)
console.log(`first load of the overview, cold cache, median of ${times}:`)
console.log(
  `  usable after         ${seconds(median('usable'))} s (slowest ${seconds(of('usable').at(-1))} s)`,
)
console.log(`  script and style     ${kilobytes('bytes')} kB compressed`)
console.log(`  charts, apart        ${kilobytes('charts')} kB compressed`)
console.log(`  answers until then   ${median('answers')}`)

async function signedIn() {
  const context = await browser.newContext({ baseURL: address })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.fill('input[name=username]', username)
  await page.fill('input[name=password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  const kept = await context.cookies()
  await context.close()
  return kept
}

/** A window that has the session and nothing else. */
async function load() {
  const context = await browser.newContext({ baseURL: address })
  await context.addCookies(cookies)
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  const seen = new Map()
  const load = { usable: 0, bytes: 0, charts: 0, answers: 0 }
  wire.on('Network.responseReceived', ({ requestId, type, response }) =>
    seen.set(requestId, { type, url: response.url }),
  )
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type, url } = seen.get(requestId) ?? {}
    if (load.usable === 0) load.answers++
    if (type !== 'Script' && type !== 'Stylesheet') return
    load[CHARTS.test(url) ? 'charts' : 'bytes'] += encodedDataLength
  })
  await page.goto('/', { waitUntil: 'commit' })
  await Promise.all(USABLE.map((part) => page.waitForSelector(part)))
  load.usable = await page.evaluate(() => performance.now())
  await page.waitForTimeout(1500)
  await context.close()
  return load
}
