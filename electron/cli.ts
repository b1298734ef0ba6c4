import { endProcess } from '#adapters/vault/end-process.ts'
import { runCommand } from './cli/run-command.ts'

/** ROOT 3: `joinery …` under Node, from a checkout. The installed command is electron/installed-command.ts. */
await endProcess(await runCommand(process.argv.slice(2)))
