/** What the database did to its folder, in order. A file is a number: its name may be given to another one later. */
export type DiskEvent =
  | { readonly is: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly is: 'truncate'; readonly file: number; readonly size: number }
  | { readonly is: 'sync'; readonly file: number }
  | { readonly is: 'link'; readonly name: string; readonly file: number }
  | { readonly is: 'unlink'; readonly name: string }
  | { readonly is: 'syncFolder' }
  /** The operator has been told of the first `told` operations. */
  | { readonly is: 'told'; readonly told: number }

/** Names and contents of the files of a folder. */
export type Files = ReadonlyMap<string, Buffer>

/** Only shared memory between processes: SQLite rebuilds it after a crash whatever is in it, so nothing is recorded. */
export const isSharedMemory = (name: string): boolean => name.endsWith('-shm')
