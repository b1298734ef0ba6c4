import { runCommand } from './cli/run-command.ts'

/** ROOT 3: `joinery …` under Node, from a checkout. The installed command is electron/installed-command.ts. */
process.exit(await runCommand(process.argv.slice(2)))
