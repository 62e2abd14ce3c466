import type { TSESTree } from '@typescript-eslint/utils'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { holdsMark, walkMarked, type Marks } from '../scan/marks.ts'
import type { SourceFile } from '../model/source-file.ts'
import { gap, shapeOf } from '../values/text-shape.ts'

/** The header section of a response that code writes to a connection by itself, as servers do that accept an upgrade. */
export interface RawHead {
  readonly code: number
  /** The fields, lower-case. */
  readonly fields: ReadonlySet<string>
  /** Where the code is written. */
  readonly range: TSESTree.Range
}

/** The header sections that are written whole, so that no field of them is out of view. */
export function rawHeadsOf(source: SourceFile, marks: Marks): readonly RawHead[] {
  const found: RawHead[] = []
  walkMarked(source.sourceCode, marks, (node) => {
    if (node.type !== 'CallExpression') return
    const callee = unwrap(node.callee)
    const [argument] = node.arguments
    if (callee.type !== 'MemberExpression' || !/^(write|end)$/.test(propertyName(callee) ?? '')) return
    if (argument === undefined || argument.type === 'SpreadElement' || !holdsMark(marks, argument.range)) return
    const fields = fieldsOfHead(shapeOf(source, argument))
    const [mark, ...others] = marks.filter((offset) => argument.range[0] <= offset && offset < argument.range[1])
    if (mark === undefined || others.length > 0 || fields === undefined) return
    const start = mark + 'HTTP/1.1 '.length
    found.push({ code: Number(source.sourceCode.text.slice(start, start + 3)), fields, range: [start, start + 3] })
  })
  return found
}

/** The names of the fields of a whole header section; `undefined` where a part that is not known may hold some. */
function fieldsOfHead(text: string): ReadonlySet<string> | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0 || !text.startsWith('HTTP/')) return undefined
  const [line = '', ...fields] = text.slice(0, end).split('\r\n')
  const names = fields.map((field) => new RegExp(`^([\\w-]+):[^${gap}]*${gap}?[^${gap}]*$`).exec(field)?.[1])
  return line.includes(gap) || names.includes(undefined)
    ? undefined
    : new Set(names.map((name = '') => name.toLowerCase()))
}
