import { describe, expect, it } from 'vitest'
import { moduleNamed } from '../../../../src/ast/module-name.ts'
import { analyseCode } from '../../../support/analyse-code.ts'

it.each([
  ['express', 'express', undefined],
  ['./express', './express', undefined],
  ['node:http', 'node:http', undefined],
  ['@/lib/hono@2', '@/lib/hono@2', undefined],
  ['npm:express', 'express', undefined],
  ['npm:express@4', 'express', '4'],
  ['npm:/express@^4.18/lib/router', 'express/lib/router', '^4.18'],
  ['npm:@hapi/boom@10.0.1', '@hapi/boom', '10.0.1'],
  ['jsr:@oak/oak@17', '@oak/oak', '17'],
  ['jsr:@std/http@1/status', '@std/http/status', '1'],
  ['@jsr/std__http/status', '@std/http/status', undefined],
  ['https://esm.sh/hono@4.0.0/http-exception?target=es2022', 'hono/http-exception', '4.0.0'],
  ['https://esm.sh/v135/*@hapi/boom@10', '@hapi/boom', '10'],
  ['https://esm.sh/jsr/@oak/oak@17', '@oak/oak', '17'],
  ['https://cdn.skypack.dev/http-status-codes', 'http-status-codes', undefined],
  ['https://unpkg.com/koa@2', 'koa', '2'],
  ['https://cdn.jsdelivr.net/npm/express@5/+esm', 'express', '5'],
  ['https://ga.jspm.io/npm:hono@4.0.0', 'hono', '4.0.0'],
  ['https://deno.land/x/oak@v12.6.1/mod.ts', 'https://deno.land/x/oak', 'v12.6.1'],
  ['https://deno.land/x/hono/middleware.ts', 'https://deno.land/x/hono/middleware', undefined],
  ['https://deno.land/std@0.224.0/http/status.ts', '@std/http/status', undefined],
  ['https://deno.land/std/http/mod.ts', '@std/http', undefined],
  ['https://deno.land/', 'https://deno.land/', undefined],
  ['https://example.com/express@4', 'https://example.com/express@4', undefined],
  ['https://raw.example.com/npm:express', 'https://raw.example.com/npm:express', undefined],
])('%s names %s, version %s', (specifier, module, version) => {
  expect(moduleNamed(specifier)).toEqual({ module, version })
})

function librariesOf(code: string): readonly string[] {
  return analyseCode(code).sinks.flatMap(({ runtimes }) => runtimes.map(({ framework }) => framework.title))
}

describe('the libraries of a file', () => {
  const route = (specifier: string, make = 'express()') =>
    `import express, { Hono } from '${specifier}'\n${make}.get('/', (a, b) => { a.json?.({}, 404); b.status?.(404).end() })`

  it.each([
    ['npm:express@4', ['Express 4']],
    ['npm:express@^5.1', ['Express 5']],
    ['npm:express', ['Express 5', 'Express 4']],
    ['https://esm.sh/express@4.18.2?pin=v135', ['Express 4']],
  ])('are told by %s', (specifier, libraries) => {
    expect(librariesOf(route(specifier))).toEqual(libraries)
  })

  it.each(['npm:hono@4', 'jsr:@hono/hono', 'https://deno.land/x/hono@v4.3.11/mod.ts', 'https://esm.sh/hono'])(
    'hold Hono from %s',
    (specifier) => {
      expect(librariesOf(route(specifier, 'new Hono()'))).toContain('Hono')
    },
  )

  it.each([
    `const boom = require('npm:@hapi/boom@10')\nthrow boom.notFound()`,
    `const { notFound } = await import('npm:@hapi/boom@10')\nthrow notFound()`,
    `const boom = await import('https://esm.sh/@hapi/boom')\nthrow boom.notFound()`,
  ])('hold what is loaded by %s', (code) => {
    expect(librariesOf(code)).toEqual(['Boom'])
  })

  it.each([
    `export const gone = (answer: import('npm:express@5').Response) => { answer.status(410).end() }`,
    `/** @param {import('npm:express@5').Response} answer */\nexport const gone = (answer) => { answer.status(410).end() }`,
  ])('are told by types: %s', (code) => {
    expect(librariesOf(code)).toContain('Express 5')
  })

  it('hold the constants of a library by any of its specifiers', () => {
    const { constantUses } = analyseCode(
      `import { STATUS_CODE } from 'jsr:@std/http@1/status'\nexport const found = STATUS_CODE.Found`,
    )
    expect(constantUses.map(({ member }) => member.code)).toEqual([302])
  })
})
