import type { TSESLint } from '@typescript-eslint/utils'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import type { Guard } from '../../src/frameworks/framework.ts'
import { nameFor, type Named } from '../../src/fix/import-name.ts'
import type { ThrownResponse } from '../../src/analysis/thrown/thrown-responses.ts'
import type { Node } from '../../src/ast/node.ts'

/** How to let a thrown response pass where it is caught, by what its library has for that. */
export function passingOn(
  source: SourceFile,
  { effect, catcher }: ThrownResponse,
): readonly TSESLint.ReportFixFunction[] {
  const { sourceCode } = source
  const { body, binding } = catcher
  const [guard, ...others] = new Set(effect.runtimes.map(({ use, framework }) => use.guard ?? framework.guard))
  if (guard === undefined || others.length > 0) return []
  if (body.type !== 'BlockStatement' || binding?.type !== 'Identifier') return []
  const names = namesIn(source, body, guard)
  const [first] = body.body
  const start = sourceCode.getFirstToken(body)
  if (names === undefined || first === undefined || start === null) return []
  const additions = names.flatMap(({ addition }) => (addition ? [addition] : []))
  // Two additions could go to the same place.
  if (additions.length > 1 || additions.some(({ isSafe }) => !isSafe)) return []
  const { line, column } = first.loc.start
  const isOwnLine = line > start.loc.end.line
  const text = guard.code
    .replaceAll('ERROR', binding.name)
    .replaceAll(/\$(\d)/g, (_, index: string) => names[Number(index)]?.text ?? '')
  const semicolon = sourceCode.getLastToken(first)?.value === ';' ? ';' : ''
  const joint = isOwnLine ? `${semicolon}\n${' '.repeat(column)}` : '; '
  return [(fixer) => [...additions.map(({ fix }) => fix(fixer)), fixer.insertTextBefore(first, `${text}${joint}`)]]
}

function namesIn(source: SourceFile, place: Node, { module, uses }: Guard): readonly Named[] | undefined {
  const names = uses.map((name) => nameFor(source, place, { modules: [module], path: [name], local: name }))
  const found = names.filter((name) => name !== undefined)
  return found.length === names.length ? found : undefined
}
