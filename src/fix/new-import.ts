import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { SourceFile } from '../analysis/model/source-file.ts'
import { enclosingFunction, type Node } from '../ast/node.ts'
import { isAboutFile } from './file-comments.ts'
import { importLine, type Style } from './import-line.ts'
import { moduleForm } from './module-form.ts'
import type { Wanted } from './wanted.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** What to add to a file, and whether that is sure to leave it what it is. */
export interface Addition {
  readonly fix: (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix
  readonly isSafe: boolean
}

/**
 * Adds an import, or a `require()` in CommonJS: behind those the file has, or else in front of its first statement. `undefined` where
 * the file has no way to load another module.
 */
export function newImport(
  { sourceCode, path }: Pick<SourceFile, 'sourceCode' | 'path'>,
  place: Node,
  wanted: Wanted,
): Addition | undefined {
  const form = moduleForm({ sourceCode, path })
  if (form === undefined) return undefined
  const { body } = sourceCode.ast
  const loading = form.loads === 'import' ? body.findLast(isImport) : undefined
  const required = leadingRequires(body).findLast((statement) => runsBehind(place, statement))
  const last = loading ?? required ?? body.findLast(isDirective)
  const line = importLine(wanted, form.loads, styleOf(sourceCode, loading ?? required))
  const fix = last ? behind(sourceCode, last, line) : atHead(sourceCode, line)
  return fix && { fix, isSafe: form.isShown }
}

/** Whether code is sure to run behind a statement of the top level: it stands behind it, or in a function that is not called at once. */
export function runsBehind(place: Node, statement: Node): boolean {
  if (statement.range[1] <= place.range[0]) return true
  const around = enclosingFunction(place)
  if (around === undefined) return false
  const isCalled = around.parent.type === 'CallExpression' && around.parent.callee === around
  return !isCalled || runsBehind(around, statement)
}

/** Puts a line behind a statement, and behind the comments that stand beside it or are about the file. */
function behind(sourceCode: SourceCode, statement: TSESTree.ProgramStatement, line: string): Addition['fix'] {
  const comments = sourceCode.getCommentsAfter(lastTokenOf(sourceCode, statement) ?? statement)
  const beside = comments.filter(
    ({ loc }) => loc.start.line === statement.loc.end.line && loc.end.line === loc.start.line,
  )
  const ofFile = isDirective(statement) ? comments.filter(isAboutFile) : []
  const end = Math.max(endOf(sourceCode, statement), ...[...beside, ...ofFile].map(({ range }) => range[1]))
  return insertedAt(sourceCode, end, line)
}

/** Puts a line in front of the first statement: behind the comments about the file, and in front of those about the statement. */
function atHead(sourceCode: SourceCode, line: string): Addition['fix'] | undefined {
  const [first] = sourceCode.ast.body
  if (first === undefined) return undefined
  const comments = sourceCode.getCommentsBefore(first)
  const ofFile = comments.findLast((comment) => isAboutFile(comment))
  if (ofFile && ofFile.loc.end.line >= attached(sourceCode, first).loc.start.line)
    return insertedAt(sourceCode, ofFile.range[1], line)
  const target = attached(sourceCode, first)
  return (fixer) =>
    fixer.insertTextBefore(target, `${guarded(line, sourceCode.getFirstToken(first))}${breakIn(sourceCode)}`)
}

/** Puts a line behind a place, apart from what else stands on that line, and so that the next one does not continue it. */
function insertedAt(sourceCode: SourceCode, end: number, line: string): Addition['fix'] {
  const newline = breakIn(sourceCode)
  const isBehind = ({ range }: TSESTree.Token) => range[0] >= end
  const rest = /^[^\S\n\r]*(?=[^\s])/.exec(sourceCode.text.slice(end))?.[0]
  const text = `${newline}${guarded(line, sourceCode.ast.tokens.find(isBehind))}`
  return rest === undefined
    ? (fixer) => fixer.insertTextAfterRange([end, end], text)
    : (fixer) => fixer.replaceTextRange([end, end + rest.length], text + newline)
}

/** A line with a semicolon where the token behind it would continue it. */
function guarded(line: string, next: TSESTree.Token | null | undefined): string {
  return !line.endsWith(';') && next && /^[([`+\-/]/.test(next.value) ? `${line};` : line
}

function breakIn({ text }: SourceCode): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** The last token of a statement; a semicolon at the head of the next line guards the next statement. */
function lastTokenOf(sourceCode: SourceCode, statement: TSESTree.Node): TSESTree.Token | null {
  const last = sourceCode.getLastToken(statement)
  const before = last?.value === ';' ? sourceCode.getTokenBefore(last) : null
  return last && before && before.loc.end.line < last.loc.start.line ? before : last
}

function endOf(sourceCode: SourceCode, statement: TSESTree.Node): number {
  return lastTokenOf(sourceCode, statement)?.range[1] ?? statement.range[1]
}

/** The first of the comments that stand directly above a statement, so that they stay with it. */
function attached(sourceCode: SourceCode, statement: TSESTree.Node): TSESTree.Node | TSESTree.Comment {
  let target: TSESTree.Node | TSESTree.Comment = statement
  for (const comment of sourceCode.getCommentsBefore(statement).toReversed()) {
    if (comment.loc.end.line < target.loc.start.line - 1 || isShebang(sourceCode, comment.loc)) break
    target = comment
  }
  return target
}

function isShebang(sourceCode: SourceCode, { start }: TSESTree.SourceLocation): boolean {
  return start.line === 1 && start.column === 0 && sourceCode.text.startsWith('#!')
}

function isImport({ type }: TSESTree.ProgramStatement): boolean {
  return type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration'
}

function isDirective(statement: TSESTree.ProgramStatement): boolean {
  return statement.type === 'ExpressionStatement' && typeof statement.directive === 'string'
}

/** The `require()` declarations at the head of a file. */
function leadingRequires(body: readonly TSESTree.ProgramStatement[]): readonly TSESTree.ProgramStatement[] {
  const end = body.findIndex((statement) => !isDirective(statement) && !isRequire(statement))
  return (end < 0 ? body : body.slice(0, end)).filter(isRequire)
}

function isRequire(statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'VariableDeclaration' &&
    statement.declarations.every(({ init }) => {
      let at = init
      while (at?.type === 'MemberExpression' || (at?.type === 'CallExpression' && at.callee.type !== 'Identifier')) {
        at = at.type === 'MemberExpression' ? at.object : at.callee
      }
      return at?.type === 'CallExpression' && at.callee.type === 'Identifier' && at.callee.name === 'require'
    })
  )
}

/** How the file writes: as the statement beside which the line comes, or else its first one. */
function styleOf(sourceCode: SourceCode, beside: TSESTree.ProgramStatement | undefined): Style {
  const { body, tokens } = sourceCode.ast
  const sample = beside ?? body.find((statement) => /^(?:Import|Expression|Variable)/.test(statement.type))
  const own = beside && sourceCode.getTokens(beside)
  const text = [...(own ?? []), ...tokens].find(({ type, value }) => type === 'String' && /^['"]/.test(value))
  return {
    quote: text?.value[0] ?? "'",
    semicolon: sample === undefined || sourceCode.text[endOf(sourceCode, sample) - 1] === ';' ? ';' : '',
    isOld: !tokens.some(isModern),
  }
}

/** Whether a token came with ECMAScript 2015. */
function isModern({ type, value }: TSESTree.Token): boolean {
  if (type === 'Template') return true
  return type !== 'String' && (value === '=>' || value === 'const' || value === 'let' || value === 'class')
}
