import { expect, it } from 'vitest'
import { analyseCode } from '../../../support/analyse-code.ts'

const links = 3000
const chain = (link: (index: number) => string) => Array.from({ length: links }, (_, index) => link(index)).join('\n')

it.each([
  [
    'methods that give back what others do',
    `class C {\n${chain((at) => `m${at}() { return this.m${at + 1}() }`)}\n all() { return this.m0().status === 404 } }`,
  ],
  [
    'functions that give back what others do',
    `${chain((at) => `function f${at}() { return f${at + 1}() }`)}\nf0().status === 404`,
  ],
  ['names for names', `${chain((at) => `const a${at + 1} = a${at}`)}\na${links}.status === 404`],
])('ends on %s, thousands in a row', (_, code) => {
  const fetched = "const res = await fetch('/')\nres.status === 404\n"
  expect(analyseCode(`${fetched}${code}`).readings.length).toBeGreaterThan(0)
})
