import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Wanted } from './wanted.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** Adds an import, or a `require()` in CommonJS: behind those the file has, or else in front of its first statement. */
export function newImport(
  sourceCode: SourceCode,
  wanted: Wanted,
): ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix) | undefined {
  const { body } = sourceCode.ast
  const text = isModule(sourceCode) ? importText(sourceCode, wanted) : requireText(sourceCode, wanted)
  const last = body.findLast(isImport) ?? leadingRequires(body).at(-1) ?? body.findLast(isDirective)
  if (last) {
    const end = endOf(sourceCode, last)
    return (fixer) => fixer.insertTextAfterRange([end, end], `\n${text}`)
  }
  const [first] = body
  if (first === undefined) return undefined
  const comment = sourceCode
    .getCommentsBefore(first)
    .find(({ loc }) => loc.end.line >= first.loc.start.line - 1 && !isShebang(sourceCode, loc))
  const target = comment ? attached(sourceCode, first) : first
  return (fixer) => fixer.insertTextBefore(target, `${text}\n`)
}

/** Where a statement ends; a semicolon at the head of the next line guards the next statement. */
function endOf(sourceCode: SourceCode, statement: TSESTree.Node): number {
  const last = sourceCode.getLastToken(statement)
  const before = last?.value === ';' ? sourceCode.getTokenBefore(last) : null
  return last && before && before.loc.end.line < last.loc.start.line ? before.range[1] : statement.range[1]
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

/** Whether the file is an ES module: by its own statements first, then by how it was parsed. */
function isModule(sourceCode: SourceCode): boolean {
  const { body, sourceType } = sourceCode.ast
  if (body.some(({ type }) => /^(Import|Export|TSImportEquals)/.test(type))) return true
  if (/\brequire\(|\bmodule\.exports\b/.test(sourceCode.text)) return false
  return sourceType === 'module'
}

function importText(sourceCode: SourceCode, { modules: [module = ''], path: [name], local }: Wanted): string {
  const { quote, semicolon } = styleOf(sourceCode)
  const clause = name === 'default' ? local : `{ ${name === local ? local : `${name} as ${local}`} }`
  return `import ${clause} from ${quote}${module}${quote}${semicolon}`
}

function requireText(sourceCode: SourceCode, { modules: [module = ''], path: [name], local }: Wanted): string {
  const { quote, semicolon } = styleOf(sourceCode)
  const pattern = name === 'default' ? local : `{ ${name === local ? local : `${name}: ${local}`} }`
  return `const ${pattern} = require(${quote}${module}${quote})${semicolon}`
}

/** The quotes and semicolons the file uses: as its first import or statement has them. */
function styleOf(sourceCode: SourceCode): { readonly quote: string; readonly semicolon: string } {
  const quote =
    /(?:from|require\(|import)\s*(['"])/.exec(sourceCode.text)?.[1] ?? /(['"])/.exec(sourceCode.text)?.[1] ?? "'"
  const sample = sourceCode.ast.body.find(({ type }) => /^(Import|Expression|Variable|TSImport)/.test(type))
  const hasSemicolon = sample === undefined || sourceCode.text[endOf(sourceCode, sample) - 1] === ';'
  return { quote, semicolon: hasSemicolon ? ';' : '' }
}
