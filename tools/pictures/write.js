import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tools/pictures/pictures.ts')
for (const [path, text] of module.pictures()) writeFileSync(path, text)
