/** Whether the keyboard in front of the operator says ⌘ where others say Ctrl. */
export const isMac = navigator.userAgent.includes('Mac')
