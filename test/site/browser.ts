import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** Where the browser of a system stands, by its platform. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** Chromium without a window: that of the package, which is for Linux on x64, else one of the system; `undefined` where there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox'] })
    } catch {
      // Its libraries are not all there.
    }
  }
  const executablePath = installed.find((path) => existsSync(path))
  return executablePath === undefined ? undefined : chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
