// The browser of the measurements and its windows.
import { chromium } from 'playwright-core'

export function opened() {
  return chromium.launch({
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
}

/** The cookies of a session of this account. */
export async function signedIn(browser, address, username, password) {
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
export async function window(browser, address, cookies) {
  const context = await browser.newContext({ baseURL: address })
  await context.addCookies(cookies)
  return context
}
