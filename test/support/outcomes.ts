import type { ResponseFlow, Effect, Response } from '../../src/analysis/model/model.ts'
import { analyseCode } from './analyse-code.ts'

const express = `import express from 'express'\nconst app = express()\n`

/** What can become of the response of an Express handler with these statements, each outcome in short, sorted. */
export function outcomesOf(statements: string, around = ''): readonly string[] {
  const code = `${express}${around}\napp.get('/', async (req, res, next) => {\n${statements}\n})`
  return outcomesIn(code)
}

/** What can become of the responses that handlers of a file have, or other functions too, each outcome in short, sorted. */
export function outcomesIn(
  code: string,
  counts = ({ isHandler }: ResponseFlow): boolean => isHandler,
): readonly string[] {
  const { responseFlows } = analyseCode(code, { settings: { frameworks: ['express@5'] } })
  return [...new Set(responseFlows.filter(counts).flatMap(outcomesOfCourse))].toSorted()
}

/** `404`, `200 with content`, `405 + allow`; `401, never sent`; `?` for what is not known. */
function outcomesOfCourse({ responses, ends }: ResponseFlow): readonly string[] {
  const unsent = ends.flatMap(({ status, how }) => (how === 'hangs' ? [`${inShort(status)}, never sent`] : []))
  return [...responses.map(responseInShort), ...unsent]
}

function responseInShort({ status, content, fields, fieldsAreComplete }: Response): string {
  const names = [...fields].map(([name, { isCertain }]) => (isCertain ? name : `${name}?`)).toSorted()
  const what = content === 'none' ? '' : content === 'unknown' ? ' with ?' : ' with content'
  return `${inShort(status)}${what}${[...names, ...(fieldsAreComplete ? [] : ['?'])].map((name) => ` + ${name}`).join('')}`
}

function inShort(status: Effect | 'default' | 'unknown'): string {
  if (typeof status === 'string') return status === 'default' ? '200' : '?'
  const { possibilities, isComplete } = status.status?.value ?? { possibilities: [], isComplete: false }
  return [...possibilities.map(({ value }) => String(value)), ...(isComplete ? [] : ['?'])].join('|')
}
