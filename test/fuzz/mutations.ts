import { parseForESLint } from '@typescript-eslint/parser'
import { AST_TOKEN_TYPES, type TSESTree } from '@typescript-eslint/utils'
import { isNode, type Node } from '../../src/ast/node.ts'
import type { Chance } from './chance.ts'

/** A program taken apart. */
interface Parts {
  readonly code: string
  readonly tokens: readonly TSESTree.Token[]
  readonly statements: readonly Node[]
  readonly expressions: readonly Node[]
}

type Mutation = (parts: Parts, chance: Chance) => string | undefined

const values = [
  ...[
    100, 102, 103, 200, 201, 204, 205, 206, 209, 299, 301, 303, 304, 305, 306, 307, 404, 405, 412, 416, 419, 426, 451,
  ],
  ...[500, 503, 599, 600, 999, 4040, 40, 0, 1.5, '-1', "'404'", '`404`', 'NaN', 'undefined', 'null', '(404, 405)'],
].map(String)

const heads = [
  '#!/usr/bin/env node\n',
  "'use strict'\n",
  "'use strict';",
  '// @flow\n',
  '/// <reference types="node" />\n',
  '/* eslint-disable no-console */ ',
  '/** Licence. */\n\n',
]

const comments = ['/* kept */', '/* a\n b */', '// kept\n', '/* ( */', '/* ; */']

const mutations: readonly Mutation[] = [
  ({ code, tokens }, chance) => inserted(code, chance.of(tokens)?.range[0], ` ${chance.of(comments)} `),
  ({ code, tokens }, chance) => inserted(code, chance.of(tokens)?.range[1], ` ${chance.of(comments)} `),
  ({ code, expressions }, chance) => replaced(code, chance.of(expressions), (text) => `(${text})`),
  ({ code, expressions }, chance) => replaced(code, chance.of(expressions), (text) => `((${text}))`),
  ({ code, expressions }, chance) => replaced(code, chance.of(expressions), (text) => `(log(), ${text})`),
  ({ code, expressions }, chance) => replaced(code, chance.of(expressions), (text) => `(${text} as any)`),
  ({ code, expressions }, chance) => replaced(code, chance.of(expressions), (text) => `(await ${text})`),
  ({ code, expressions }, chance) => replaced(code, chance.of(expressions), () => 'value'),
  ({ code, expressions }, chance) => {
    const other = chance.of(expressions)
    return replaced(code, chance.of(expressions), () => (other ? code.slice(...other.range) : ''))
  },
  ({ code, tokens }, chance) => replaced(code, chance.of(numbers(tokens)), () => chance.of(values) ?? ''),
  ({ code, tokens }, chance) => replaced(code, chance.of(numbers(tokens)), () => chance.of(values) ?? ''),
  ({ code, tokens }, chance) => replaced(code, chance.of(tokens.filter(({ value }) => value === '.')), () => '?.'),
  ({ code, tokens }, chance) => replaced(code, chance.of(tokens.filter(({ value }) => value === ';')), () => '\n'),
  ({ code, tokens }, chance) =>
    replaced(code, chance.of(tokens.filter(({ value }) => value === 'const')), () => chance.of(['let', 'var']) ?? ''),
  ({ code, tokens }, chance) =>
    replaced(code, chance.of(tokens.filter(({ value }) => value === ',')), () => ', ...rest,'),
  ({ code, statements }, chance) => replaced(code, chance.of(statements), (text) => `${text}\n${text}`),
  ({ code, statements }, chance) => replaced(code, chance.of(statements), () => ''),
  ({ code, statements }, chance) => replaced(code, chance.of(statements), (text) => `if (odd) { ${text} } `),
  ({ code, statements }, chance) =>
    replaced(code, chance.of(statements), (text) => `try { ${text} } finally { done() } `),
  ({ code, statements }, chance) => {
    const other = chance.of(statements)
    return replaced(code, chance.of(statements), (text) => `${text}\n${other ? code.slice(...other.range) : ''}`)
  },
  ({ code }, chance) => `${chance.of(heads)}${code}`,
  ({ code }) => (/\b(?:import|export)\b/.test(code) ? undefined : `(function () {\n${code}\n})()`),
  ({ code }) => code.replaceAll('\n', '\r\n'),
  ({ code }) => code.replaceAll(/\n\s*/g, ' '),
]

/** A program with some changes, most of which leave one that parses. */
export function mutated(code: string, chance: Chance): string {
  let current = code
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const parts = partsOf(current)
    if (parts === undefined) return current
    current = chance.of(mutations)?.(parts, chance) ?? current
  }
  return current
}

function partsOf(code: string): Parts | undefined {
  try {
    const { ast, visitorKeys } = parseForESLint(code, { tokens: true, range: true, ecmaFeatures: { jsx: true } })
    const [statements, expressions]: [Node[], Node[]] = [[], []]
    const visit = (node: Node, parent: Node | undefined) => {
      if (/^(?:Expression|Return|If|Throw|Variable|Switch|Try)(?:Statement|Declaration)$/.test(node.type))
        statements.push(node)
      else if (parent && isOperand(node, parent)) expressions.push(node)
      for (const key of visitorKeys[node.type] ?? []) {
        const child: unknown = Reflect.get(node, key)
        for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, node)
      }
    }
    visit(ast, undefined)
    return { code, tokens: ast.tokens, statements, expressions }
  } catch {
    return undefined
  }
}

/** Whether a node stands where any expression can. */
function isOperand(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression':
      return node !== parent.callee && node.type !== 'SpreadElement'
    case 'Property':
      return (
        parent.value === node && /Expression|Literal|Identifier/.test(node.type) && !parent.shorthand && !parent.method
      )
    case 'AssignmentExpression':
      return parent.right === node
    case 'VariableDeclarator':
      return parent.init === node
    case 'MemberExpression':
      return parent.object === node && node.type !== 'Super'
    default:
      return /^(?:Binary|Logical|Conditional)Expression$|^(?:Return|Throw|Expression)Statement$/.test(parent.type)
  }
}

function numbers(tokens: readonly TSESTree.Token[]): readonly TSESTree.Token[] {
  return tokens.filter(({ type }) => type === AST_TOKEN_TYPES.Numeric)
}

function inserted(code: string, at: number | undefined, text: string): string | undefined {
  return at === undefined ? undefined : code.slice(0, at) + text + code.slice(at)
}

function replaced(
  code: string,
  part: Node | TSESTree.Token | undefined,
  by: (text: string) => string,
): string | undefined {
  if (part === undefined) return undefined
  const [start, end] = part.range
  return code.slice(0, start) + by(code.slice(start, end)) + code.slice(end)
}
