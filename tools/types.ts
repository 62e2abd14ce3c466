import { readFileSync } from 'node:fs'
import ts from 'typescript'
import type { Plugin } from 'vite'

/** Emits the types of the entry beside the bundle. They stand alone: the entry's public types name nothing of ours but itself. */
export function types(entry: string): Plugin {
  return {
    name: 'types',
    apply: 'build',
    generateBundle() {
      const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(entry, 'utf8'), {
        fileName: entry,
        reportDiagnostics: true,
        compilerOptions: {
          isolatedDeclarations: true,
          verbatimModuleSyntax: true,
          module: ts.ModuleKind.ESNext,
          removeComments: false,
        },
      })
      for (const { messageText } of diagnostics ?? []) this.error(ts.flattenDiagnosticMessageText(messageText, '\n'))
      if (/from '\./.test(outputText)) this.error(`the types of ${entry} refer to other files:\n${outputText}`)
      this.emitFile({ type: 'asset', fileName: 'index.d.ts', source: outputText })
    },
  }
}
