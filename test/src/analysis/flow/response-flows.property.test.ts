import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { ResponseFlow, PathEnd, Response } from '../../../../src/analysis/model/model.ts'
import { analyseCode } from '../../../support/analyse-code.ts'
import { helpers, randomHandler, runnerOf, type RandomHandler, type Run } from '../../../support/random-handlers.ts'

/** The same handlers in each run of the tests; others by `SEED`. */
const parameters = { numRuns: 250, seed: Number(process.env['SEED'] ?? 1) }

vi.setConfig({ testTimeout: 60_000 })

it('has what each run sends among what it says can be sent', () => {
  fc.assert(
    fc.property(randomHandler, (handler) => {
      const flow = flowOf(handler)
      for (const run of runsOf(handler, 9)) expect(isAmong(flow, run), show(handler, run)).toBe(true)
    }),
    parameters,
  )
})

it('says of nothing that it can be sent which no run sends', () => {
  fc.assert(
    fc.property(
      randomHandler.filter(({ choices, loops, mayFail }) => choices <= 3 && loops <= 1 && !mayFail),
      (handler) => {
        const flow = flowOf(handler)
        const runs = runsOf(handler, 12)
        if (flow === undefined || !flow.isComplete) return
        for (const response of flow.responses)
          expect(
            runs.some((run) => run.isSent && isSame(response, run)),
            show(handler, response),
          ).toBe(true)
        for (const end of flow.ends.filter(({ how }) => how === 'hangs'))
          expect(
            runs.some((run) => !run.isSent && isLeftAt(end, run)),
            show(handler, end),
          ).toBe(true)
      },
    ),
    parameters,
  )
})

function flowOf({ statements }: RandomHandler): ResponseFlow | undefined {
  const code = `import express from 'express'\n${helpers}\nexpress().get('/', (req, res) => {\n${statements}\n})`
  const { responseFlows } = analyseCode(code, { settings: { frameworks: ['express@5'] } })
  return responseFlows.find(({ isHandler }) => isHandler)
}

/** What the runs of a handler with up to so many choices send, each once. */
function runsOf(handler: RandomHandler, choices: number): readonly Run[] {
  const run = runnerOf(handler)
  const found = new Map<string, Run>()
  for (let bits = 0; bits < 2 ** choices; bits++) {
    const one = run(Array.from({ length: choices }, (_, place) => ((bits >> place) & 1) === 1))
    if (one) found.set(JSON.stringify(one), one)
  }
  return [...found.values()]
}

function isAmong(flow: ResponseFlow | undefined, run: Run): boolean {
  if (flow === undefined) return true
  return run.isSent
    ? flow.responses.some((response) => isSame(response, run))
    : flow.ends.some((end) => end.sent !== 'no' || isLeftAt(end, run))
}

function isLeftAt({ status, sent }: PathEnd, run: Run): boolean {
  return sent === 'no' && hasStatus(status, run.status)
}

function isSame({ status, content, fields, fieldsAreComplete }: Response, run: Run): boolean {
  const names = [...fields].filter(([, { isCertain }]) => isCertain).map(([name]) => name)
  const possible = new Set(fields.keys())
  return (
    hasStatus(status, run.status) &&
    (content === 'unknown' || (typeof content === 'object' && content.input.is !== 'none') === run.hasContent) &&
    names.every((name) => run.fields.includes(name)) &&
    (!fieldsAreComplete || run.fields.every((name) => possible.has(name)))
  )
}

function hasStatus(status: Response['status'], code: number): boolean {
  if (status === 'unknown') return true
  if (status === 'default') return code === 200
  const { possibilities, isComplete } = status.status?.value ?? { possibilities: [], isComplete: false }
  return !isComplete || possibilities.some(({ value }) => value === code)
}

function show({ statements }: RandomHandler, found: Run | Response | PathEnd): string {
  const { status } = found
  return `${statements}\n${typeof status === 'object' ? JSON.stringify(status.status?.value.possibilities.map(({ value }) => value)) : String(status)}`
}
