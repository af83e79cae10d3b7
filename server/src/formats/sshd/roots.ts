/** The main file of a drop-in: that beside its folder `sshd_config.d`. */
export function roots(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.pop() === 'sshd_config.d' ? [[...folders, 'sshd_config'].join('/')] : [];
}
