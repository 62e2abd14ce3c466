import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import type { Plugin } from 'vite'

/** Emits the types of the entry, and of the files that it names, beside the bundle. They refer to no other file of ours. */
export function types(...files: readonly string[]): Plugin {
  const emitted = new Set(files.map((file) => basename(file)))
  return {
    name: 'types',
    apply: 'build',
    generateBundle() {
      for (const file of files) {
        if (file.includes('.d.')) {
          this.emitFile({ type: 'asset', fileName: basename(file), source: readFileSync(file) })
          continue
        }
        const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
          fileName: file,
          reportDiagnostics: true,
          compilerOptions: {
            isolatedDeclarations: true,
            verbatimModuleSyntax: true,
            module: ts.ModuleKind.ESNext,
            removeComments: false,
          },
        })
        for (const { messageText } of diagnostics ?? []) this.error(ts.flattenDiagnosticMessageText(messageText, '\n'))
        const source = outputText.replaceAll(/(from '\.\/)([\w/.-]+)\.ts'/g, (_, from: string, name: string) => {
          if (!emitted.has(`${name}.ts`)) this.error(`the types of ${file} refer to ${name}.ts, which is not emitted`)
          return `${from}${name}.js'`
        })
        if (source.includes("from '../")) this.error(`the types of ${file} refer to other files:\n${source}`)
        this.emitFile({ type: 'asset', fileName: basename(file).replace(/\.ts$/, '.d.ts'), source })
      }
    },
  }
}
