/// The form of an entry; the same for the same files.
package func form(of entry: EditedEntry) -> EntryForm {
  EntryForm(kind: entry.kind, slug: entry.slug, files: [], fields: [], bodies: [], leftovers: [])
}
