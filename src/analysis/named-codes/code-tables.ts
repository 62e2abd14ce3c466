import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type ClassNode, type Node } from '../../ast/node.ts'
import { literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { meaningOf } from '../../registry/names.ts'
import { evaluate } from '../values/evaluate.ts'
import { walkMarked, type Marks } from '../scan/marks.ts'
import { statusNames } from '../scan/table-marks.ts'
import type { CodeEntry, CodeTable, Possibility } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

const phraseNames = new Set(['statusText', 'statusMessage', 'reasonPhrase'])
/** The tables of codes at the marked places of a file. */
export function codeTablesOf(source: SourceFile, marks: Marks): readonly CodeTable[] {
  const tables: CodeTable[] = []
  const constants = new Map<Node, CodeEntry[]>()
  const keep = (
    is: CodeTable['is'],
    name: string | undefined,
    entries: readonly CodeEntry[],
    size = entries.length,
  ) => {
    if (entries.length > 0) tables.push({ is, name, entries, size })
  }
  walkMarked(source.sourceCode, marks, (node) => {
    switch (node.type) {
      case 'ObjectExpression':
        keep(
          'table',
          nameOf(node),
          node.properties.flatMap((property) => propertyEntry(source, property)),
          node.properties.length,
        )
        keep('record', undefined, recordEntry(source, node))
        break
      case 'TSEnumDeclaration':
        keep(
          'table',
          node.id.name,
          node.body.members.flatMap((member) => named(source, member.id, member.initializer)),
          node.body.members.length,
        )
        break
      case 'ArrayExpression':
        keep(
          'table',
          nameOf(node),
          node.elements.flatMap((element) => pairEntry(source, element)),
          node.elements.length,
        )
        break
      case 'ClassDeclaration':
      case 'ClassExpression':
        keep('table', node.id?.name, staticEntries(source, node))
        keep('error', node.id?.name, errorEntry(source, node))
        break
      case 'VariableDeclarator': {
        const statement = node.parent.parent
        const scope = statement.type === 'ExportNamedDeclaration' ? statement.parent : statement
        if (node.parent.kind !== 'const' || node.id.type !== 'Identifier' || !node.init) break
        const entries = named(source, node.id, node.init)
        const list = constants.get(scope) ?? []
        if (entries.length > 0) constants.set(scope, [...list, ...entries])
        break
      }
      default:
    }
  })
  for (const entries of constants.values()) keep('constants', undefined, entries)
  return tables
}

/** The name of what holds an object or list: a variable, property or class field, through calls like `Object.freeze()` and `new Map()`. */
function nameOf(expression: Node): string | undefined {
  let at = wrapped(expression)
  while (at.parent?.type === 'CallExpression' || at.parent?.type === 'NewExpression') at = wrapped(at.parent)
  const { parent } = at
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined
    case 'Property':
    case 'PropertyDefinition':
      return propertyName(parent)
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression'
        ? propertyName(parent.left)
        : parent.left.type === 'Identifier'
          ? parent.left.name
          : undefined
    default:
      return undefined
  }
}

/** The code an expression is for sure. */
function codeOf(source: SourceFile, expression: Node): Possibility | undefined {
  const { possibilities, isComplete } = evaluate(source, expression)
  const [only] = possibilities
  const isCode = typeof only?.value === 'number' && only.value >= 100 && only.value <= 599 && only.via !== 'parameter'
  return isComplete && possibilities.length === 1 && isCode ? only : undefined
}

/** `NOT_FOUND: 404`. */
function named(source: SourceFile, name: Node, value: Node | null | undefined): readonly CodeEntry[] {
  const text = name.type === 'Identifier' ? name.name : literalText(name)
  const code = value && text !== undefined && meaningOf(text) ? codeOf(source, value) : undefined
  return code && text !== undefined ? [{ says: 'name', text, node: name, code }] : []
}

/** `404: 'Not Found'`. */
function phrased(source: SourceFile, key: Node, value: Node): readonly CodeEntry[] {
  const phrase = unwrap(value)
  const text = literalText(phrase)
  const code = text === undefined ? undefined : keyCode(source, key)
  return code && text !== undefined ? [{ says: 'phrase', text, node: phrase, code }] : []
}

/** The code that a key is, as a number or as text. */
function keyCode(source: SourceFile, key: Node): Possibility | undefined {
  const text = literalText(key)
  return text !== undefined && /^[1-5]\d\d$/.test(text)
    ? { value: Number(text), node: key, via: 'itself' }
    : codeOf(source, key)
}

function propertyEntry(source: SourceFile, property: TSESTree.ObjectLiteralElement): readonly CodeEntry[] {
  if (property.type !== 'Property' || property.kind !== 'init' || property.method || property.shorthand) return []
  const { key, value, computed } = property
  if (computed || key.type === 'Literal') {
    const entries = phrased(source, key, value)
    if (entries.length > 0 || computed) return entries
  }
  const inner = unwrap(value)
  return named(source, key, inner.type === 'ObjectExpression' ? statusIn(inner) : value)
}

/** The status that an object describes: `{ status: 404, message }`. */
function statusIn({ properties }: TSESTree.ObjectExpression): Node | undefined {
  const found = properties.find(
    (property) => property.type === 'Property' && statusNames.has(propertyName(property) ?? ''),
  )
  return found?.type === 'Property' ? found.value : undefined
}

/** `{ status: 404, statusText: 'Not Found' }` wherever it is used. */
function recordEntry(source: SourceFile, object: TSESTree.ObjectExpression): readonly CodeEntry[] {
  const phrase = object.properties.find(
    (property) => property.type === 'Property' && phraseNames.has(propertyName(property) ?? ''),
  )
  const status = statusIn(object)
  const code = phrase?.type === 'Property' && status ? codeOf(source, status) : undefined
  const text = phrase?.type === 'Property' ? unwrap(phrase.value) : undefined
  const said = literalText(text)
  return code && text && said !== undefined ? [{ says: 'phrase', text: said, node: text, code }] : []
}

/** `[404, 'Not Found']` or `['NOT_FOUND', 404]` in a list of pairs. */
function pairEntry(source: SourceFile, element: Node | null): readonly CodeEntry[] {
  const pair = element && unwrap(element)
  if (pair?.type !== 'ArrayExpression' || pair.elements.length !== 2) return []
  const [first, second] = pair.elements
  if (!first || !second) return []
  return literalText(first) === undefined ? phrased(source, first, second) : named(source, first, second)
}

function staticEntries(source: SourceFile, { body: { body } }: ClassNode): readonly CodeEntry[] {
  return body.flatMap((member) =>
    member.type === 'PropertyDefinition' && member.static && !member.computed
      ? named(source, member.key, member.value)
      : [],
  )
}

/** The status that a class gives its errors: a field, an assignment in the constructor, or the one code it hands to `super()`. */
function errorEntry(source: SourceFile, node: ClassNode): readonly CodeEntry[] {
  const { id, superClass, body } = node
  if (id === null || !(isErrorName(id.name) || (superClass && isErrorName(source.sourceCode.getText(superClass)))))
    return []
  const values = body.body.flatMap((member): readonly Node[] => {
    if (member.type === 'PropertyDefinition')
      return isStatusName(propertyName(member)) && member.value ? [member.value] : []
    if (member.type !== 'MethodDefinition') return []
    const method = member.value
    if (!isFunction(method)) return []
    if (member.kind === 'get' && isStatusName(propertyName(member)))
      return method.body.body.flatMap((statement) =>
        statement.type === 'ReturnStatement' && statement.argument ? [statement.argument] : [],
      )
    return member.kind === 'constructor' ? method.body.body.flatMap((statement) => given(statement)) : []
  })
  const codes = values.flatMap((value) => codeOf(source, value) ?? [])
  const [code] = codes
  return codes.length === 1 && code ? named(source, id, code.node).map((entry) => ({ ...entry, code })) : []
}

function isErrorName(name: string): boolean {
  return /(?:Error|Exception)s?$/.test(name)
}

function isStatusName(name: string | undefined): boolean {
  return name !== undefined && name !== 'code' && statusNames.has(name)
}

/** What a statement of a constructor gives the error as its status. */
function given(statement: TSESTree.Statement): readonly Node[] {
  const expression = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined
  if (expression?.type === 'AssignmentExpression') {
    const { left, right } = expression
    return left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && isStatusName(propertyName(left))
      ? [right]
      : []
  }
  if (expression?.type !== 'CallExpression' || expression.callee.type !== 'Super') return []
  return expression.arguments.filter((argument) => {
    const node = unwrap(argument)
    return node.type === 'MemberExpression' || (node.type === 'Literal' && typeof node.value === 'number')
  })
}
