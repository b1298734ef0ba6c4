/**
 * Ends the process with a sentence on a Node that is too old: the npm scripts bring their own (the `node` package),
 * so this is met when a file is run by hand, or when the install skipped the package's scripts.
 */
export const requireNode24 = (): void => {
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  process.stderr.write(
    `Joinery needs Node 24 and this is Node ${process.versions.node}. ` +
      'Run `npm ci` without --ignore-scripts and use the npm scripts, which bring Node 24 along.\n',
  )
  process.exit(1)
}
