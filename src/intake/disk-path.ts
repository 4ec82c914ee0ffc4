/** Where the system finds a file: in its own bytes where they are no UTF-8, as names in GBK are. */
export type DiskPath = string | Buffer;
