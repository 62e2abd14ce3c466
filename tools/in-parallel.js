import { spawn } from 'node:child_process'

/** Runs npm scripts side by side, each with its output when it is done; fails where one of them does. */
const codes = await Promise.all(
  process.argv.slice(2).map(
    (script) =>
      new Promise((resolve) => {
        const child = spawn('npm', ['run', script], { shell: process.platform === 'win32' })
        const output = []
        child.stdout.on('data', (chunk) => output.push(chunk))
        child.stderr.on('data', (chunk) => output.push(chunk))
        child.on('close', (code) => {
          process.stdout.write(Buffer.concat(output))
          resolve(code)
        })
      }),
  ),
)
process.exitCode = codes.every((code) => code === 0) ? 0 : 1
