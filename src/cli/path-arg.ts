// A folder or file named on the command line.
import { Args } from '@oclif/core'

/** A path without the slashes that completion leaves at its end, so that it can be put before a file name and into sentences. */
export const pathArg = Args.custom<string>({ parse: async (path) => path.replace(/(?<=[^/])\/+$/, '') })
