import { Linter } from 'eslint'
import type { Response } from '../../src/analysis/model/model.ts'
import plugin from '../../src/index.ts'
import { nameOf } from '../../src/registry/status-codes.ts'
import { analyseCode } from '../../test/support/analyse-code.ts'
import { codeLine, picture, size, text, type Palette } from './drawing.ts'

const code = `import express from 'express'

express().delete('/users/:id', async (req, res) => {
  const user = await users.find(req.params.id)
  res.status(204)
  if (!user) return res.status(404).json({ id })
  await users.remove(user)
  res.json({ removed: user.id })
})`

const top = 32
const boxes = 560

/** A handler, and the responses that leave on its paths: which status, from where, and with what. */
export function flowPicture(palette: Palette): string {
  const { responseFlows } = analyseCode(code, { file: 'service.js' })
  const found = new Linter().verify(code, plugin.configs.recommended, { filename: 'service.js' })
  const responses = responseFlows.flatMap((flow) => flow.responses)
  const lines = code.split('\n').map((line, index) => codeLine(24, top + index * size.line, line, palette))
  const drawn = responses.map((response, index) => {
    const sentOn = response.sentBy?.node.loc.start.line ?? 0
    const fault = found.find(({ line }) => line === sentOn)
    const colour = fault ? palette.error : palette.right
    const y = top + 20 + index * 96
    const from = lineEnd(sentOn)
    const verdict = fault ? `${fault.ruleId?.replace('http-status/', '')}` : 'nothing to report'
    return [
      `<path d="M${from.x} ${from.y} C ${boxes - 60} ${from.y}, ${boxes - 60} ${y + 24}, ${boxes - 8} ${y + 24}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
      `<rect x="${boxes}" y="${y - 10}" width="276" height="76" rx="6" fill="none" stroke="${colour}"/>`,
      text(boxes + 12, y + 12, statusOf(response), palette.text, ' font-weight="bold"'),
      text(boxes + 12, y + 32, response.content === 'none' ? 'without content' : 'with content', palette.faint),
      text(boxes + 12, y + 52, verdict, colour),
    ].join('\n')
  })
  return picture(
    860,
    top + 9 * size.line + 8,
    'The responses that leave a handler, path by path',
    palette,
    ...lines,
    ...drawn,
  )
}

function lineEnd(line: number): { readonly x: number; readonly y: number } {
  const length = code.split('\n')[line - 1]?.length ?? 0
  return { x: 32 + Math.round(length * size.character), y: top - 5 + (line - 1) * size.line }
}

function statusOf({ status }: Response): string {
  if (typeof status === 'string') return status
  const codes = status.status?.value.possibilities.map(({ value }) => value) ?? []
  return codes.map((value) => (typeof value === 'number' ? nameOf(value) : String(value))).join(' or ')
}
