import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../src/frameworks/index.ts'
import * as express from './runtimes/express.ts'
import * as fastify from './runtimes/fastify.ts'
import * as fetch from './runtimes/fetch.ts'
import * as h3 from './runtimes/h3.ts'
import * as hapi from './runtimes/hapi.ts'
import * as hono from './runtimes/hono.ts'
import * as koa from './runtimes/koa.ts'
import * as mocks from './runtimes/mocks.ts'
import * as nest from './runtimes/nest.ts'
import * as nextPages from './runtimes/next-pages.ts'
import * as node from './runtimes/node.ts'
import * as others from './runtimes/others.ts'

const modules = [express, fastify, fetch, h3, hapi, hono, koa, mocks, nest, nextPages, node, others]

const importedIn = (text: string) => [...text.matchAll(/ from '([^'.][^']*)'/g)].map(([, name = '']) => name)

/** What is run here: whatever the files of runtimes import, and the tests themselves. */
const imported = new Set([
  ...modules
    .flatMap((module): unknown[] => Object.values(module))
    .flatMap((runtime) => {
      const source: unknown = runtime instanceof Object ? Reflect.get(runtime, 'source') : undefined
      return typeof source === 'function' ? importedIn(String(Reflect.apply(source, undefined, ['']))) : []
    }),
  ...readdirSync('test/runtime')
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => importedIn(readFileSync(`test/runtime/${file}`, 'utf8'))),
])

/** Libraries that pages tell of and nothing runs here, with what the tables and pages rest on. */
const read: Readonly<Record<string, string>> = {
  Angular: 'the types of its client',
  'API Gateway': 'the documentation of AWS: nothing of it runs here',
  AdonisJS: 'a run of its response by hand, outside of the tests',
  axios: 'its source',
  Cypress: 'its documentation: it needs a browser',
  gaxios: 'its source',
  got: 'its source',
  ky: 'its source',
  ofetch: 'its source',
  Playwright: 'its documentation: it needs a browser',
  Puppeteer: 'its documentation: it needs a browser',
  superagent: 'its source',
  supertest: 'its source',
  'ts-rest': 'its source',
  tsoa: 'its source',
  jQuery: 'its source: it needs a browser',
}

/** The libraries by the titles that messages and pages have for them, and whether something of them is run. */
const libraries = new Map<string, boolean>()
for (const { title, major, modules = {}, types = {}, isPlatform = false } of frameworks()) {
  const name = major === undefined ? title : title.replace(` ${String(major)}`, '')
  const isRun = isPlatform || [...Object.keys(modules), ...Object.keys(types)].some((module) => imported.has(module))
  libraries.set(name, isRun || libraries.get(name) === true)
}

/** What a page says that libraries do, without its code. */
function toldIn(page: string): string {
  const [, told = ''] = readFileSync(`docs/rules/${page}`, 'utf8').split('\n## What the frameworks do\n')
  return (told.split('\n## ')[0] ?? '').replaceAll(/`[^`\n]*`/g, '')
}

describe('what pages tell of libraries is run', () => {
  it.each(readdirSync('docs/rules'))('%s', (page) => {
    const told = toldIn(page)
    const named = [...libraries.keys()].filter(
      (name) =>
        /^[A-Z]|^[\w-]+$/.test(name) && new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}(?![\\w-])`).test(told),
    )
    const everyday = new Set(['micro', 'fetch', 'router', 'ws', 'k6'])
    const unfounded = named.filter((name) => !everyday.has(name) && libraries.get(name) !== true)
    expect(unfounded.filter((name) => !Object.hasOwn(read, name))).toEqual([])
  })

  it('names none as merely read that is run', () => {
    expect(Object.keys(read).filter((name) => libraries.get(name) === true)).toEqual([])
  })
})
