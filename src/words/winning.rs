//! What may come and who may go: the board of the three motions, and the pipeline.

texts! {
    /// The board of the three motions.
    motions => "Win and keep", "Gewinnen und halten";
    /// All opportunities.
    pipeline => "Pipeline", "Pipeline";
    /// The two views.
    views => "Views", "Ansichten";
}
