import { expect, it } from 'vitest'
import { analyseCode } from '../../../support/analyse-code.ts'

const node = "import http, { ServerResponse } from 'node:http'\n"

function librariesOf(code: string): readonly string[] {
  return analyseCode(code).sinks.flatMap(({ runtimes }) => runtimes.map(({ framework }) => framework.title))
}

it.each([
  ['a branch', 'if (it instanceof ServerResponse) it.writeHead(404)'],
  ['a member of the module', 'if (it instanceof http.ServerResponse) { it.statusCode = 404 }'],
  ['one of several conditions', 'if (it && it instanceof ServerResponse && !it.headersSent) it.writeHead(404)'],
  ['the right of an operator', 'it instanceof ServerResponse && it.writeHead(404)'],
  ['the other branch', 'if (!(it instanceof ServerResponse)) it.destroy(); else it.writeHead(404)'],
  ['an early return', 'if (!(it instanceof ServerResponse) || it.headersSent) return; it.writeHead(404)'],
  ['an early throw', 'if (!(it instanceof ServerResponse)) { throw new Error() } it.writeHead(404)'],
  ['a conditional expression', 'return it instanceof ServerResponse ? it.writeHead(404) : null'],
  ['a function inside', 'if (it instanceof ServerResponse) later(() => it.writeHead(404))'],
])('a test by instanceof shows what a parameter is: %s', (_, code) => {
  expect(librariesOf(`${node}export function answer(it) { ${code} }`)).toEqual(['Node'])
})

it.each([
  ['the other branch', 'if (it instanceof ServerResponse) it.end(); else it.writeHead(404)'],
  ['an alternative', 'if (it instanceof ServerResponse || forced) it.writeHead(404)'],
  ['behind the branch', 'if (it instanceof ServerResponse) log(it); it.writeHead(404)'],
  ['a branch that goes on', 'if (!(it instanceof ServerResponse)) log(it); it.writeHead(404)'],
  ['another value by the same name', 'it = make(it); if (it instanceof ServerResponse) it.writeHead(404)'],
  ['a class of the file', 'class Answer {} if (it instanceof Answer) it.writeHead(404)'],
])('it shows nothing elsewhere: %s', (_, code) => {
  expect(librariesOf(`${node}export function answer(it) { ${code} }`)).toEqual([])
})
