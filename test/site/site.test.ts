import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { SiteServer } from './server.ts'

const folder = 'site/.vitepress/dist'
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const browser = await openBrowser()
const server = new SiteServer(folder)
let home = ''

beforeAll(async () => {
  if (!existsSync(folder)) throw new Error('The site is not built: run `npm run docs:build`.')
  home = await server.start()
})

afterAll(async () => {
  server.stop()
  await browser?.close()
})

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** A page of the site, whose requests all go to it and which reports no errors. */
async function open(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  if (browser === undefined) throw new Error('There is no browser.')
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) faults.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  onTestFinished(async () => {
    await context.close()
    expect(faults).toEqual([])
  })
  await page.goto(`${home}${path}`)
  return page
}

/** The playground once it has answered, with some code in it. */
async function playground(code: string, path = 'playground'): Promise<Page> {
  const page = await open(path)
  await page.locator('.playground-findings [role=status]:not(:empty)').waitFor()
  await page.getByLabel('Code', { exact: true }).fill(code)
  return page
}

async function findings(page: Page): Promise<readonly string[]> {
  return page.locator('.playground-findings li a').allTextContents()
}

async function serious(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const wrong = "import express from 'express'\n\nexpress().get('/', (req, res) => res.status(204).json({}))"

describe.skipIf(browser === undefined)('the site', () => {
  test('shows a squiggle below the content that 204 cannot have, and its suggestion removes it', async () => {
    const page = await playground(wrong)
    expect(await page.locator('.cm-lintRange-error').allTextContents()).toEqual(['{}'])
    await page.getByRole('button', { name: 'Remove the content.' }).click()
    await page.locator('.cm-lintRange-error').waitFor({ state: 'detached' })
    await page.getByText('Nothing is reported.').waitFor()
  })

  test('says what is wrong where the mouse rests, and repairs it there', async () => {
    const page = await playground(wrong)
    await page.locator('.cm-lintRange-error').hover()
    const tooltip = page.locator('.cm-tooltip-lint')
    await tooltip.getByText('204 No Content cannot carry content').waitFor()
    await tooltip.getByRole('button', { name: 'Remove the content.' }).click()
    await page.getByText('Nothing is reported.').waitFor()
  })

  test('has the same state after its link is opened again', async () => {
    const page = await playground("app.get('/', (req, res) => res.status('404').end())")
    await page.getByLabel('Framework').selectOption('express@5')
    await page.getByText('Express 5 throws').waitFor()
    await page.getByLabel('Framework').selectOption('express@4')
    await page.getByText('Express 5 throws').waitFor({ state: 'detached' })
    await page.getByLabel('Preset').selectOption('stylistic')
    await page.getByLabel('Constants').selectOption('http-status-codes')
    const code = "import { StatusCodes } from 'http-status-codes'\nres.status(404).end()"
    await page.getByLabel('Code', { exact: true }).fill(code)
    const fixed = page.getByLabel('Code after --fix').getByText('res.status(StatusCodes.NOT_FOUND).end()')
    await fixed.waitFor()
    const shown = await page.locator('.playground').innerText()
    const link = page.url()
    await page.goto('about:blank')
    await page.goto(link)
    await fixed.waitFor()
    expect(await page.locator('.playground').innerText()).toBe(shown)
    expect(await page.getByLabel('Framework').inputValue()).toBe('express@4')
    expect(await page.getByLabel('Preset').inputValue()).toBe('stylistic')
    expect(await page.getByLabel('Constants').inputValue()).toBe('http-status-codes')
  })

  test('loads the TypeScript parser where TypeScript is picked, and not before', async () => {
    const page = await playground('export const a: Response = new Response("", { status: 204 })')
    await page.getByText('Parsing error').waitFor()
    const before = server.sent.size
    await page.getByLabel('Language').selectOption('ts')
    await page.getByText('204 No Content cannot carry content').waitFor()
    expect(server.sent.size).toBe(before + 1)
  })

  test('loads less than 1.5 MB for the playground', async () => {
    server.sent.clear()
    await playground(wrong)
    const total = [...server.sent.values()].reduce((sum, bytes) => sum + bytes, 0)
    expect(total).toBeGreaterThan(100_000)
    expect(total).toBeLessThan(1_500_000)
  })

  test('opens an example of a rule in the playground', async () => {
    const page = await open('rules/no-forbidden-body')
    await page.locator('.example.incorrect').getByText('Open in the playground').first().click()
    await page.locator('.cm-lintRange-error').waitFor()
    expect(await findings(page)).toEqual(['no-forbidden-body'])
    expect(await page.locator('.cm-lintRange-error').allTextContents()).toEqual(["{ message: 'removed' }"])
  })

  test('can be used by keyboard alone', async () => {
    const page = await open('playground')
    await page.locator('.playground-findings li').first().waitFor()
    const focus = async (selector: string) => {
      for (let steps = 0; steps < 60; steps += 1) {
        if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`${selector} cannot be reached.`)
    }
    await focus('.cm-content')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('res.sendStatus(209)')
    await page.locator('.playground-findings li', { hasText: '209' }).waitFor()
    await page.keyboard.press('Tab')
    await focus('.playground-findings li button:last-of-type')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing is reported.').waitFor()
  })

  test('finds a page by its words', async () => {
    const page = await open('start')
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').fill('no-forbidden-body')
    await page.locator('.VPLocalSearchBox .result').first().click()
    await page.getByRole('heading', { name: 'no-forbidden-body' }).waitFor()
  })

  const paths = ['', 'start', 'playground', 'rules/no-invalid-code', 'frameworks/express', 'codes/413', 'codes/']

  test.for(paths.flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const]))(
    'has no serious fault of accessibility: /%s (%s)',
    async ([path, scheme]) => {
      const page = await open(path, scheme)
      await page.locator('h1').first().waitFor()
      if (path === 'playground') await page.locator('.playground-findings li').first().waitFor()
      expect(await serious(page)).toEqual([])
    },
  )
})
