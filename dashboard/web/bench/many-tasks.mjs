// How the pages bear a plan of 1,000 tasks and 200 departments: milliseconds from a key or a click until the answer is
// drawn. The tasks of the plan and what is known of them are told forty times over, with numbers of their own.
// usage: node many-tasks.mjs ADDRESS USERNAME PASSWORD
import { opened, signedIn, window } from './browser.mjs'

const [address, username, password] = process.argv.slice(2)
const TASKS = 1000
const DEPARTMENTS = 200

const browser = await opened()
const context = await window(browser, address, await signedIn(browser, address, username, password))
const page = await context.newPage()
await multiplied('**/api/task/v1/tasks?*', 'id')
await multiplied('**/api/reporting/v1/standings?*', 'task')
await page.route('**/api/reporting/v1/overview*', async (route) => {
  const overview = await (await route.fetch()).json()
  overview.heatMap = manyDepartments(overview.heatMap)
  await route.fulfill({ json: overview })
})

console.log(`${TASKS} tasks, ${DEPARTMENTS} departments, milliseconds until drawn (median of 5):`)
await page.goto('/tasks')
await page.waitForSelector('main table tbody tr')
await tell('sort by progress', () => page.click('th.progress button'))
const search = page.locator('main input').first()
await tell(
  'a letter of a search',
  () => search.press('V'),
  () => search.press('Backspace'),
)
await tell('next page', () => page.click('.el-pager li:not(.is-active)'))

await page.goto('/')
const heat = page.locator('[aria-labelledby=heat]')
await heat.scrollIntoViewIfNeeded()
const roles = heat.locator('.el-radio-button:not(.is-active)')
await tell('role of the heat map', () => roles.first().click())
console.log(`  rows of the heat map   ${await heat.locator('tbody tr').count()}`)
await browser.close()

async function multiplied(pattern, key) {
  await page.route(pattern, async (route) => {
    const { items } = await (await route.fetch()).json()
    const many = Array.from({ length: TASKS }, (_, index) => {
      const one = items[index % items.length]
      return { ...one, [key]: `${one[key]}-${index}`, number: index + 1 }
    })
    await route.fulfill({ json: { items: many } })
  })
}

function manyDepartments({ departments, sections, cells }) {
  const times = Array.from({ length: Math.ceil(DEPARTMENTS / departments.length) }, (_, time) => time)
  const copied = (items) =>
    times.flatMap((time) => items.map((one) => ({ ...one, department: `${one.department}-${time}` })))
  return { sections, cells: copied(cells), departments: copied(departments) }
}

/** The act is done five times, each after the one before is drawn and undone. */
async function tell(name, act, undo = async () => {}) {
  const times = []
  for (let time = 0; time < 5; time++) {
    await page.evaluate(() => {
      addEventListener('pointerdown', () => (globalThis.since = performance.now()), {
        capture: true,
        once: true,
      })
      addEventListener('keydown', () => (globalThis.since = performance.now()), { capture: true, once: true })
    })
    await act()
    times.push(
      await page.evaluate(
        () =>
          new Promise((drawn) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => drawn(performance.now() - globalThis.since)),
            ),
          ),
      ),
    )
    await undo()
    await page.waitForTimeout(300)
  }
  times.sort((one, other) => one - other)
  console.log(`  ${name.padEnd(22)} ${Math.round(times[2])} (slowest ${Math.round(times[4])})`)
}
