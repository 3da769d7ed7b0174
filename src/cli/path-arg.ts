// A folder or file named on the command line.
import { Args } from '@oclif/core'

/** A path without the slashes that completion leaves at its end, so that it can be put before a file name and into sentences. Left out, it is never taken from what is piped in. */
export const pathArg = Args.custom<string>({ ignoreStdin: true, parse: async (path) => path.replace(/(?<=[^/])\/+$/, '') })
