import type { TSESLint } from '@typescript-eslint/utils'
import type { SourceFile } from '../analysis/model/source-file.ts'
import { globalsNamed, isGlobalNamed } from '../ast/global-named.ts'
import { enclosingFunction } from '../ast/node.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** How a file loads other modules. */
export interface ModuleForm {
  readonly loads: 'import' | 'require'
  /** Whether the file shows it, and not only the way in which it was parsed. */
  readonly isShown: boolean
}

/**
 * The form of module that a file is, by its own code first, then by its name, then by how it was parsed. `undefined` for what loads
 * nothing by itself: scripts of pages, and wrappers that serve several systems of modules or are given what they need.
 */
export function moduleForm({ sourceCode, path }: Pick<SourceFile, 'sourceCode' | 'path'>): ModuleForm | undefined {
  if (sourceCode.ast.body.some(({ type }) => /^(?:Import|Export|TSImportEquals|TSExport)/.test(type)))
    return { loads: 'import', isShown: true }
  if (isWrapped(sourceCode)) return undefined
  const isModule = sourceCode.ast.sourceType === 'module'
  if (isModule && (/\.(?:m[jt]s|vue|svelte|astro)$/.test(path) || isModuleBySyntax(sourceCode)))
    return { loads: 'import', isShown: true }
  if (path.endsWith('.cjs') || isCommonJs(sourceCode)) return { loads: 'require', isShown: true }
  return isModule ? { loads: 'import', isShown: false } : undefined
}

/** Whether a file is in a wrapper of AMD, UMD or SystemJS: it asks which system is there, or registers what it defines. */
function isWrapped(sourceCode: SourceCode): boolean {
  const isAsked = ['module', 'exports', 'require', 'define'].some((name) =>
    globalsNamed(sourceCode, name).some(({ parent }) => parent?.type === 'UnaryExpression'),
  )
  const registers = globalsNamed(sourceCode, 'System').some(
    ({ parent }) => parent?.type === 'MemberExpression' && parent.parent.type === 'CallExpression',
  )
  const defines = globalsNamed(sourceCode, 'define').some(({ parent }) => parent?.type === 'CallExpression')
  return isAsked || registers || defines
}

/** Whether a file is parsed with a function around it, or uses what only that function gives. */
function isCommonJs(sourceCode: SourceCode): boolean {
  const isBody = sourceCode.scopeManager?.scopes.some(
    ({ type, block }) => type === 'function' && block.type === 'Program',
  )
  const hasModule = globalsNamed(sourceCode, 'module').some(({ parent }) => parent?.type === 'MemberExpression')
  return isBody === true || hasModule || isGlobalNamed(sourceCode, 'exports') || isGlobalNamed(sourceCode, 'require')
}

/** Whether a file has `import.meta` or awaits something outside of functions. */
function isModuleBySyntax(sourceCode: SourceCode): boolean {
  return sourceCode.ast.tokens.some(({ value, range: [start] }) => {
    if (value !== 'import' && value !== 'await') return false
    const node = sourceCode.getNodeByRangeIndex(start)
    if (value === 'import') return node?.parent?.type === 'MetaProperty'
    const awaits = node?.type === 'AwaitExpression' || node?.type === 'ForOfStatement'
    return awaits && enclosingFunction(node) === undefined
  })
}
