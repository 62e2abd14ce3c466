import { describe, expect, it } from 'vitest'
import { analyseCode } from '../../../support/analyse-code.ts'

/** The statuses that a text sends, each with what it may be, and the libraries that fit. */
function sinksOf(code: string): readonly string[] {
  return analyseCode(code, { file: 'src/service.ts' }).sinks.map(({ value, runtimes }) => {
    const statuses = value.possibilities.map((one) => String(one.value)).join(' or ')
    return `${statuses || '?'} ${[...new Set(runtimes.map(({ framework }) => framework.name))].join(', ')}`
  })
}

const express = `import express from 'express'\nconst app = express()\n`

describe('a spread in front of a handler', () => {
  it.each([
    ['express', `${express}app.get('/', ...guards, (q, a) => { a.status(410).end() })`],
    ['express', `${express}app.get(...pathAndGuards, (q, a) => { a.status(410).end() })`],
    ['express', `${express}app.use(...guards, (q, a) => { a.status(410).end() })`],
    ['express', `${express}app.route('/').get(...guards, (q, a) => { a.status(410).end() })`],
    ['express', `${express}app.get('/', ...guards, gone)\nfunction gone(q, a) { a.status(410).end() }`],
    ['koa', `import Router from '@koa/router'\nnew Router().get('/', ...guards, (c) => { c.status = 410 })`],
    ['koa', `import Router from '@koa/router'\nnew Router().use(...guards, (c) => { c.status = 410 })`],
    ['hono', `import { Hono } from 'hono'\nnew Hono().get('/', ...guards, (it) => it.json({}, 410))`],
    [
      'restify',
      `import restify from 'restify'\nrestify.createServer().get('/', ...guards, (q, a) => { a.send(410, {}) })`,
    ],
    ['fastify', `import fastify from 'fastify'\nfastify().get(...route, (request, a) => { a.code(410).send({}) })`],
    ['node', `import http from 'node:http'\nhttp.createServer(...options, (q, a) => { a.statusCode = 410 })`],
  ])('leaves it one of %s: %s', (name, code) => {
    expect(sinksOf(code)).toEqual([`410 ${name}`])
  })

  it('makes it one that others may run before', () => {
    const flows = (code: string) => analyseCode(`${express}${code}`).responseFlows.map(({ isFirst }) => isFirst)
    expect(flows(`app.get('/', (q, a) => { a.status(410).end() })`)).toEqual([true])
    expect(flows(`app.get('/', ...guards, (q, a) => { a.status(410).end() })`)).toEqual([false])
    expect(flows(`app.get(...guards, (q, a) => { a.status(410).end() })`)).toEqual([false])
  })

  it('hides which parameter an argument is for', () => {
    const { misreadings } = analyseCode(
      `const answer = await fetch('/'); read(...many, answer)\nfunction read(other, it) { return other.statusCode ?? it.statusCode }`,
    ).received
    expect(misreadings).toEqual([])
  })

  it('hides no callback that is known by its place from the end', () => {
    const code = (list: string) =>
      `import http from 'node:http'\nhttp.get(${list}, (answer) => { if (answer.status === 200) done() })`
    const namesOf = (list: string) => analyseCode(code(list)).received.misreadings.map(({ name }) => name)
    expect(namesOf(`'http://a'`)).toEqual(['status'])
    expect(namesOf(`...options`)).toEqual(['status'])
  })
})

describe('a name that every object inherits', () => {
  it.each(['hasOwnProperty(404)', 'valueOf(404)', 'toString(404)'])('is no converter: %s', (status) => {
    expect(sinksOf(`${express}app.get('/', (req, res) => { res.status(${status}).end() })`)).toEqual(['? express'])
  })

  it.each([
    'export const f = (answer: constructor, other: toString) => { answer.status(404); other.status(404) }',
    'export const f = (answer: Express.constructor) => { answer.status(404) }',
    'expect(response.status).hasOwnProperty(404); assert.valueOf(response.status, 404)',
    'hasOwnProperty(response.status) === 404; Math.valueOf(response.status) === 4',
    `import { hasOwnProperty, toString } from 'http-status-codes'\nif (response.status === toString) hasOwnProperty()`,
  ])('is none of a library: %s', (code) => {
    expect(sinksOf(code)).toEqual([])
    expect(analyseCode(code).constantUses.filter(({ member }) => member.code !== undefined)).toEqual([])
  })
})
