import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import { isWritten } from '../../ast/written.ts'
import { identify } from '../identify/identify.ts'
import type { SourceFile } from '../model/source-file.ts'
import { walkMarked, type Marks } from '../scan/marks.ts'

/** A call of a method that a response does not have. */
export interface AbsentCall {
  /** The name of the method. */
  readonly node: Node
  readonly name: string
  /** What has no such method: `a response of Node`. */
  readonly title: string
  /** The member that is used instead. */
  readonly instead: string
  readonly fix: TSESLint.ReportFixFunction | undefined
}

/** The calls of methods that a response, which is shown to be one of a library, is known not to have. */
export function absentCallsOf(source: SourceFile, marks: Marks): readonly AbsentCall[] {
  const found: AbsentCall[] = []
  walkMarked(source.sourceCode, marks, (node) => {
    const call = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? node.callee : undefined
    const absent = call && absentCall(source, call)
    if (absent) found.push(absent)
  })
  return found
}

function absentCall(source: SourceFile, member: TSESTree.MemberExpression): AbsentCall | undefined {
  const name = propertyName(member)
  if (name === undefined || member.optional) return undefined
  const holders = identify(source, member.object)
  const [first] = holders
  const { absentMethods = {} } = first?.api ?? {}
  const isAbsent = holders.every(
    ({ api, evidence, isExtended = false }) =>
      evidence === 'proven' && !isExtended && Object.hasOwn(api.absentMethods ?? {}, name),
  )
  const instead = Object.hasOwn(absentMethods, name) ? absentMethods[name] : undefined
  if (first === undefined || !isAbsent || instead === undefined || mayBeExtended(source, member.object))
    return undefined
  const title = `a response of ${first.framework.title}`
  return { node: member.property, name, title, instead, fix: assignment(source, member, instead) }
}

/** `res.status(404)` as a statement of its own: `res.statusCode = 404`. */
function assignment(
  { sourceCode }: SourceFile,
  member: TSESTree.MemberExpression,
  instead: string,
): TSESLint.ReportFixFunction | undefined {
  const call = wrapped(member).parent
  const [argument, ...others] = call?.type === 'CallExpression' ? call.arguments : []
  const isPlain =
    call?.parent?.type === 'ExpressionStatement' &&
    propertyName(member) === 'status' &&
    argument !== undefined &&
    others.length === 0 &&
    sourceCode.getCommentsInside(call).length === 0
  return isPlain
    ? (fixer) =>
        fixer.replaceText(call, `${sourceCode.getText(member.object)}.${instead} = ${sourceCode.getText(argument)}`)
    : undefined
}

/** Whether other code may give a response methods of its own: it is handed to a function, or members of it are assigned. */
function mayBeExtended(source: SourceFile, holder: Node): boolean {
  const variable = holder.type === 'Identifier' ? variableOf(source.sourceCode, holder) : undefined
  if (variable === undefined) return true
  return variable.references.some(({ identifier }) => {
    const use = wrapped(identifier)
    const { parent } = use
    // What the library knows is set by its own names.
    if (parent?.type === 'MemberExpression' && parent.object === use)
      return isWritten(wrapped(parent)) && identify(source, parent).length === 0
    return parent?.type === 'CallExpression' && parent.callee !== use
  })
}
